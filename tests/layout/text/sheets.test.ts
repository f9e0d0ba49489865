import { describe, expect, it } from 'vitest';
import { tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const tables = (text: string): string[][] => tablesOf(text, { isLabel }).map((rows) => rows.map(withoutBreaks));

const sheet = (number: string, title: string, unit: string, figures: readonly string[], rest: string): string[] => [
  '取組の柱      柱２ 水辺',
  '事業No.    推進項目名称                    担当課',
  `${number}        ${title}             ${unit}`,
  '現状と課題    堤の桜並木は植えてから六十年を過ぎ、枯れた枝が散歩道に落ちるようになったため、毎朝の見回りを',
  '         続けています。',
  '課題解決に向けた 樹木医とともに一本ずつ札を付けて調べ、植え替える順を決めます。',
  `方向性・活動内容${rest === '' ? '' : ` ${rest}`}`,
  '指標①      名称                     年度 （各年度末時点）',
  '                                   目標値          結果',
  `         札を付けた桜の数                R5 ${figures[0]}         11本`,
  `         ※枯れた木を除く               R6     ${figures[1]}`,
  `                                R7 ${figures[2]}`,
];

const kinds = [
  sheet('3', '桜並木の植替え', '公園課', ['10本', '20本', '30本'], ''),
  sheet('4', '堤の手すりの直し (南の岸の通り道) 建設部水辺のみち課', '', ['4本', '5本', '6本'], '町内の声も聞きます。'),
  sheet('5', '川舟の渡し場の手入れ', '観光課', ['1本', '2本', '3本'], ''),
].map((l) => l.join('\n'));

describe('sheets on one form with tables inside', () => {
  const found = tables(['架空川市水辺計画', '', ...kinds].join('\n'));

  it('makes a table of each sheet, its label over two lines one name though nothing stands beside the second', () => {
    expect(found).toHaveLength(3);
    expect(found[0]?.find((r) => r.startsWith('課題解決'))).toBe(
      '課題解決に向けた方向性・活動内容|樹木医とともに一本ずつ札を付けて調べ、植え替える順を決めます。',
    );
  });

  it('takes a row of labels over values as the head of columns, however near its texts stand', () => {
    expect(found.map((t) => t.slice(1, 3))).toEqual([
      ['事業No.|推進項目名称|担当課', '3|桜並木の植替え|公園課'],
      ['事業No.|推進項目名称|担当課', '4|堤の手すりの直し (南の岸の通り道)|建設部水辺のみち課'],
      ['事業No.|推進項目名称|担当課', '5|川舟の渡し場の手入れ|観光課'],
    ]);
  });

  it('gives each year of a table inside a row, and its name all of them', () => {
    expect(found[1]?.slice(5)).toEqual([
      '指標①|名称|年度|（各年度末時点）',
      '目標値|結果',
      '札を付けた桜の数※枯れた木を除く|R5|4本|11本',
      'R6|5本|',
      'R7|6本|',
    ]);
  });
});

/** Texts of columns as wide as seven letters, one space apart wherever they are full. */
const years = (label: readonly string[], columns: readonly (readonly string[])[]): string[] => {
  const height = Math.max(label.length, ...columns.map((c) => c.length));
  return Array.from({ length: height }, (_, i) =>
    `${(label[i] ?? '').padEnd(12)}${columns.map((c) => (c[i] ?? '').padEnd(8)).join('')}`.trimEnd(),
  );
};

const yearSheet = (number: string, title: string): string => {
  return [
    `番号          ${number}`,
    `取組項目        ${title}`,
    '取組内容        渡し板を新しくし、夜も足もとが見えるように灯りを置いて、雨の日も安心して渡れるようにします。',
    '            令和３年度   令和４年度   令和５年度',
    ...years(
      ['取組状況', '※年度ごとに記'],
      [
        ['渡し板を十枚替', 'えた。'],
        ['灯りの場所を町', '内会と決めて回', 'った。'],
        ['灯りを六つ置い', 'た。'],
      ],
    ),
    ...years(['取組成果'], [['つまずきが減っ', 'た。'], [], ['夜に渡る人が二', '割ふえた。']]),
    ...years(['達成度'], [['○'], ['△'], ['◎']]),
  ].join('\n');
};

describe('rows of sheets below a head of years', () => {
  const found = tables(
    ['架空川市渡し場報告', '', yearSheet('１', '渡し板'), yearSheet('２', '灯り'), yearSheet('３', '手すり')].join(
      '\n',
    ),
  );

  it('parts columns one space apart by their width, and goes on with a text in its own', () => {
    const rows = found[0] ?? [];
    expect(rows.slice(3)).toEqual([
      '|令和３年度|令和４年度|令和５年度',
      '取組状況※年度ごとに記|渡し板を十枚替えた。|灯りの場所を町内会と決めて回った。|灯りを六つ置いた。',
      '取組成果|つまずきが減った。||夜に渡る人が二割ふえた。',
      '達成度|○|△|◎',
    ]);
  });
});
