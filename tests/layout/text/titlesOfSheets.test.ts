import { describe, expect, it } from 'vitest';
import { set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const tables = (text: string): string[][] =>
  tablesOf(text, { isLabel }).map((rows) => rows.map((row) => withoutBreaks(row).replace(/\|+$/, '')));

/** A sheet with its title above, and a table inside. */
const sheet = (number: string, name: string, title: readonly string[]): string[] => [
  ...title,
  set([1, '整理番号'], [10, number], [20, '事業名'], [28, name]),
  set([1, '担当課'], [10, '渡し場課']),
  '        川を渡る人が減り、舟の傷みも目立っているほか、夜の暗さを心配する声が町の方々から寄せられて',
  '現状と課題',
  '        います。',
  set([20, '指標名'], [40, '単位'], [48, 'R3'], [56, 'R4'], [64, 'R5']),
  '  指標',
  set([10, '渡し舟の利用者数'], [40, '人'], [48, '312'], [56, '318'], [64, '330']),
  set([10, '替えた板の数'], [40, '枚'], [48, '10'], [56, '12'], [64, '14']),
  '        板を替えるほか、足もとの灯りを増やし、町内会の方々と見回りの組を作って、月ごとに話し合いを持ち',
  '今後の方向性',
  '        ます。',
  '',
];

const title = ['                     令和６年度 渡し場の評価シート', '                     架空川市'];
const sheets = (own: readonly string[]): string[] => [
  ...sheet('12', '舟の修理', own),
  ...sheet('27', '桟橋の点検', own),
  ...sheet('31', '灯りの取り替え', own),
];
const last = (rows: readonly string[]): string => rows.at(-1) ?? '';
const LAST =
  '今後の方向性|板を替えるほか、足もとの灯りを増やし、町内会の方々と見回りの組を作って、月ごとに話し合いを持ちます。';

describe('titles above sheets', () => {
  it('are none of the sheet before', () => {
    expect(tables(sheets(title).join('\n')).map(last)).toEqual([LAST, LAST, LAST]);
  });

  it('may stand on one line', () => {
    expect(tables(sheets(title.slice(0, 1)).join('\n')).map(last)).toEqual([LAST, LAST, LAST]);
  });
});

describe('a list above sheets that begins as they do', () => {
  const list = [
    '架空川市の渡し場',
    '',
    set([1, '整理番号'], [14, '事業名'], [40, '担当課']),
    set([2, '12'], [14, '舟の修理'], [40, '渡し場課']),
    set([2, '27'], [14, '桟橋の点検'], [40, '渡し場課']),
    set([2, '31'], [14, '灯りの取り替え'], [40, '渡し場課']),
    '',
    '',
  ];
  const found = tables([...list, ...sheets(title)].join('\n'));

  it('is read by itself', () => {
    expect(found[0]).toContain('27|桟橋の点検|渡し場課');
    expect(found.slice(1).map(last)).toEqual([LAST, LAST, LAST]);
  });
});
