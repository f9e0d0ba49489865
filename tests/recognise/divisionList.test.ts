import { describe, expect, it } from 'vitest';
import { fieldOfTitle } from '../../src/recognise/outline/divisionList.js';
import { filled, paragraph, recogniseBlocks } from './blocks.js';

const read = (title: string | null, ...texts: string[]) =>
  recogniseBlocks(texts.map(paragraph), 2024, title).records.map(filled);

describe('lists below divisions, without any label', () => {
  it.each([
    [
      'bullets',
      '■ 土木部',
      '【道路課】',
      '・橋の点検を終え~\nる。\n・市道の会議の記録を残す。',
      [undefined, undefined],
    ],
    ['numbers', '土木部', '○道路課', '① 橋の点検を終える。\n② 市道の会議の記録を残す。', ['①', '②']],
  ])('are a record an entry: %s', (_, department, division, list, numbers) => {
    const records = read('令和6年度 課の目標', department, `${division}\n${list}`, '【用地課】\n・土地を買う。');
    expect(records.slice(0, 2).map((r) => r.number)).toEqual(numbers);
    expect(records).toMatchObject([
      { department: '土木部', divisions: ['道路課'], objective: '橋の点検を終える。' },
      { department: '土木部', divisions: ['道路課'], objective: '市道の会議の記録を残す。' },
      { department: '土木部', divisions: ['用地課'], objective: '土地を買う。' },
    ]);
  });

  it('are measures where the title says so', () => {
    const records = read('各課の主な取組', '土木部', '【道路課】\n・橋を点検する。');
    expect(records).toMatchObject([{ divisions: ['道路課'], measures: '橋を点検する。' }]);
  });

  it('are nothing known where the title does not say what they are', () => {
    expect(read('課の仕事', '土木部', '【道路課】\n・橋を点検する。')).toEqual([]);
    expect(read(null, '土木部', '【道路課】\n・橋を点検する。')).toEqual([]);
  });
});

describe('a title', () => {
  it.each([
    ['令和６年度　課の目標', 'objective'],
    ['各課の重点目標一覧（令和6年度）', 'objective'],
    ['課別の重点取組について', 'measures'],
    ['各課の連絡先一覧', null],
    ['令和6年度 事務分掌', null],
  ])('%s', (title, field) => {
    expect(fieldOfTitle(title)).toBe(field);
  });
});
