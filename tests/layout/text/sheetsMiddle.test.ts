import { describe, expect, it } from 'vitest';
import { tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const tables = (text: string): string[][] => tablesOf(text, { isLabel }).map((rows) => rows.map(withoutBreaks));

/** A sheet whose labels stand in the middle of tall cells, as do the figures of a name beside 目標 and 実績. */
const sheet = (number: string, title: string, names: readonly (readonly [string, string])[]): string[] => [
  `取組番号     №${number}      推進項目    ${title}`,
  '        川沿いの遊歩道は開いてから三十年がたち、板の傷みが目立っているほか、夜の暗さを心配する声が寄せら',
  '現状と課題',
  '        れています。',
  'めざす姿    だれもが朝も夜も安心して歩ける道とします。',
  '        傷みの大きい所から板を替え、足もとの灯りを増やすとともに、町内会と見回りの組を作り、月ごとに話し',
  '改革の内容',
  '        合います。',
  '                              基準値',
  '              指標名（単位）                 区分   令和５年度   令和６年度',
  '                            （令和４年度）',
  ...names.flatMap(([name, base], k) => [
    '                                      目標     10      20',
    ...(k === 0 ? ['数値目標'] : []),
    `        ${name.padEnd(22)}${base}`,
    '                                      実績     12      －',
  ]),
  '進捗区分    Ａ      今後の予定   残る区間の板を替えます。',
  '',
];

describe('sheets with labels in the middle of tall cells', () => {
  const found = tables(
    [
      '架空川市遊歩道計画',
      '',
      ...sheet('1', '板の張替え', [
        ['替えた板の数（枚）', '3'],
        ['点検した区間の数（か所）', '4'],
      ]),
      ...sheet('2', '足もとの灯り', [['灯りの数（基）', '5']]),
      ...sheet('3', '見回りの組', [['見回りの数（回）', '6']]),
    ].join('\n'),
  );

  it('gives each label the lines around it', () => {
    expect(found).toHaveLength(3);
    expect(found[1]?.slice(1, 4)).toEqual([
      '現状と課題|川沿いの遊歩道は開いてから三十年がたち、板の傷みが目立っているほか、夜の暗さを心配する声が寄せられています。',
      'めざす姿|だれもが朝も夜も安心して歩ける道とします。',
      '改革の内容|傷みの大きい所から板を替え、足もとの灯りを増やすとともに、町内会と見回りの組を作り、月ごとに話し合います。',
    ]);
  });

  it('begins a table with its head over several lines, above its label', () => {
    expect(found[1]?.[4]).toBe('数値目標|指標名（単位）|基準値（令和４年度）|区分|令和５年度|令和６年度');
  });

  it('makes a row of each text that comes again, beside the name and figure in the middle of them', () => {
    expect(found[0]?.slice(5, 9)).toEqual([
      '替えた板の数（枚）|3|目標|10|20',
      '実績|12|－',
      '点検した区間の数（か所）|4|目標|10|20',
      '実績|12|－',
    ]);
    expect(found[1]?.slice(5, 7)).toEqual(['灯りの数（基）|5|目標|10|20', '実績|12|－']);
  });
});

describe('labels beside texts', () => {
  it("finds one on the line of the row's own label, between two lines of its text", () => {
    const beside = (unit: readonly [string, string]) => (l: string) =>
      l.startsWith('めざす姿')
        ? [
            `        だれもが朝も夜も歩ける道と                    ${unit[0]}`,
            'めざす姿                           担当課',
            `        します。                             ${unit[1]}`,
          ]
        : [l];
    const found = tables(
      [
        '架空川市遊歩道計画',
        '',
        ...sheet('1', '板の張替え', [['替えた板の数（枚）', '3']]).flatMap(beside(['水辺課', '道路課'])),
        ...sheet('2', '足もとの灯り', [['灯りの数（基）', '5']]).flatMap(beside(['水辺課', '電灯課'])),
        ...sheet('3', '見回りの組', [['見回りの数（回）', '6']]).flatMap(beside(['水辺課', '町内課'])),
      ].join('\n'),
    );
    const rows = found.map((t) => t.find((r) => r.startsWith('めざす姿')));
    expect(rows).toEqual(
      ['道路課', '電灯課', '町内課'].map((unit) => `めざす姿|だれもが朝も夜も歩ける道とします。|担当課|水辺課${unit}`),
    );
  });
});

describe('labels glued to their texts', () => {
  it('parts a known label of the form from the text right behind it', () => {
    const glued = sheet('2', '足もとの灯り', [['灯りの数（基）', '5']]).map((l) =>
      l.replace('めざす姿    だれもが', 'めざす姿だれもが'),
    );
    const found = tables(
      [
        ...sheet('1', '板の張替え', [['替えた板の数（枚）', '3']]),
        ...glued,
        ...sheet('3', '見回りの組', [['見回りの数（回）', '6']]),
      ].join('\n'),
    );
    expect(found[1]?.[2]).toBe('めざす姿|だれもが朝も夜も安心して歩ける道とします。');
  });
});
