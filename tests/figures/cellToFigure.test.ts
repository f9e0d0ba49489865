import { describe, expect, it } from 'vitest';
import { textFrom } from '../../src/model/sourceText.js';
import { cellToFigure } from '../../src/recognise/figures/index.js';

type Unit = { unit?: string; multiplier?: number };
const read = (cell: string, unit: Unit = {}) =>
  cellToFigure(textFrom(cell, 0), { kind: 'target', fiscalYear: 2024, ...unit });

describe('cellToFigure', () => {
  it.each<[cell: string, unit: Unit, value: number | null, printed: string | null, comparator: string]>([
    ['95,000時間', {}, 95000, '時間', 'eq'],
    ['2,500,000円', {}, 2500000, '円', 'eq'],
    ['4,200千円', {}, 4200000, '円', 'eq'],
    ['4,200', { unit: '円', multiplier: 1000 }, 4200000, '円', 'eq'],
    ['4,200', { unit: '千円' }, 4200000, '円', 'eq'],
    ['1.5', { unit: '百万円' }, 1500000, '円', 'eq'],
    ['48,193', { unit: 'ｔ/年' }, 48193, 'ｔ/年', 'eq'],
    ['98.5', { unit: '%' }, 98.5, '%', 'eq'],
    ['98.5%', { unit: '%' }, 98.5, '%', 'eq'],
    ['約80%', {}, 80, '%', 'approx'],
    ['40分以内', {}, 40, '分', 'lte'],
    ['6以上', { unit: '回' }, 6, '回', 'gte'],
    ['検討80%', {}, 80, '%', 'eq'],
    ['85%（1,200件）', {}, 85, '%', 'eq'],
    ['０', { unit: '件' }, 0, '件', 'eq'],
    ['▲3.2', { unit: '％' }, -3.2, '％', 'eq'],
    ['12', {}, 12, null, 'eq'],
    ['3年', {}, 3, '年', 'eq'],
    ['18か月以内', {}, 18, 'か月', 'lte'],
    ['12月', {}, null, null, 'eq'],
    ['49.3※１', { unit: '%' }, 49.3, '%', 'eq'],
    ['1,204人（注2）', {}, 1204, '人', 'eq'],
    ['条例への反映', {}, null, null, 'eq'],
    ['実施', { unit: '件' }, null, null, 'eq'],
    ['1,0,00人', {}, null, '人', 'eq'],
    ['120 トン', {}, 120, 'トン', 'eq'],
    ['7 組織', {}, 7, '組織', 'eq'],
    ['640 万枚', {}, 6400000, '枚', 'eq'],
    ['15 集落', {}, 15, '集落', 'eq'],
    ['3 検討会', {}, null, null, 'eq'],
    ['20 港湾課', {}, null, null, 'eq'],
    ['12 橋の補修', {}, null, null, 'eq'],
  ])('%s', (cell, unit, value, printed, comparator) => {
    const figure = read(cell, unit);

    expect(figure).toMatchObject({ value, unit: printed, comparator });
    expect(figure?.text.value).toBe(cell);
  });

  it.each([
    ['38（R元）', 38, 2019, '38'],
    ['1,250人(令和3年度)', 1250, 2021, '1,250人'],
    ['45%（2022年度末）', 45, 2022, '45%'],
    ['58.3 （26年度）', 58.3, 2014, '58.3'],
    ['120人（5年度末）', 120, 2023, '120人'],
    ['7（18年度）', 7, null, '7'],
    ['97.2％（R4決算）', 97.2, 2022, '97.2％'],
    ['61.0%（令和3年度 町民意識調査）', 61, 2021, '61.0%'],
    ['3回（R5橋の点検で延期）', 3, 2024, '3回（R5橋の点検で延期）'],
  ])('takes the year that %s prints', (cell, value, fiscalYear, text) => {
    const figure = read(cell);
    expect(figure).toMatchObject({ value, fiscalYear });
    expect(figure?.text.value).toBe(text);
  });

  it.each([
    '-',
    '―',
    '－',
    '***',
    '',
    '　',
    '該当なし',
    '（該当なし）',
    '(各年度末時点)',
    '（毎年度末の数値）',
    '設定なし',
    'なじまない',
    '数値目標になじまない',
    '集計中',
    '対象外',
  ])('no value: “%s”', (cell) => expect(read(cell)).toBeNull());
  it.each(['交付の必要性を点検する。', '説明会を2回行い、手引きを全庁に配った。'])(
    'no figure but a sentence: %s',
    (cell) => expect(read(cell)).toBeNull(),
  );
  it('reads a figure that ends like a sentence', () =>
    expect(read('30人以上とする。')).toMatchObject({ value: 30, comparator: 'gte' }));
  it('keeps zero', () => expect(read('0件')?.value).toBe(0));
});
