import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const sheet = (number: [label: string, value: string], name: [label: string, value: string]) => [
  table([
    [...number, ...name],
    ['政策名', { text: '政策Ⅱ　海と生きる', across: 3 }],
  ]),
  paragraph('１　概要'),
  table([
    ['目指す姿', `${name[1]}が根づいている。`],
    ['現状と課題', '担い手が足りない。'],
  ]),
  paragraph('２　評価'),
  table([
    ['達成状況', '一部達成'],
    ['今後の方針', '港ごとに話し合う。'],
  ]),
];

describe('a word with its number', () => {
  it.each([
    ['施策番号', '施策', '施策名'],
    ['基本事業コード', '基本事業４－', '基本事業の名称'],
    ['No.', '施策', '施策名'],
    ['プロジェクト番号', 'プロジェクト', 'プロジェクト名'],
  ])('is the number that the label beside it asks for: %s | %s1', (label, word, name) => {
    const read = records(
      ...['磯焼け対策', '漁村の学校'].flatMap((n, i) => sheet([label, `${word}${i + 1}`], [name, n])),
    );
    expect(read).toMatchObject([
      { title: '磯焼け対策', objective: '磯焼け対策が根づいている。', category: ['政策Ⅱ　海と生きる'] },
      { title: '漁村の学校', objective: '漁村の学校が根づいている。', category: ['政策Ⅱ　海と生きる'] },
    ]);
    expect(read.map((r) => r.number)).toEqual([`${word}1`, `${word}2`]);
  });

  it('is it below the label, too', () => {
    const register = table([
      ['施策番号', '施策名', '目標', '評価'],
      ['施策１', '磯焼け対策', '藻場を広げる。', '達成'],
      ['施策２', '漁村の学校', '担い手を育てる。', '未達成'],
    ]);
    expect(records(register)).toMatchObject([
      { number: '施策１', title: '磯焼け対策', objective: '藻場を広げる。' },
      { number: '施策２', title: '漁村の学校', objective: '担い手を育てる。' },
    ]);
  });

  it('heads a column where it stands beside another', () => {
    const register = table([
      ['番号', '目標１', '目標２', '担当課'],
      ['1', '藻場を広げる。', '磯を守る。', '水産課'],
      ['2', '担い手を育てる。', '港を直す。', '港湾課'],
    ]);
    expect(records(register).map((r) => r.number)).toEqual(['1', '2']);
  });
});
