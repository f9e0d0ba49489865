import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (text: string) => {
  const document = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return document.records.map((r) => [r.number?.ordinal, r.title, r.measures, r.divisions.join('、')]);
};

const LIST = `| 番号 | 取組項目 | 担当課 |
| --- | --- | --- |
| No.1 | 花壇の手入れ | 公園課 |
| No.2 | 水路の点検 | 河川課 |
`;
const DETAILS = `| No.1 | 花壇の手入れ |
| --- | --- |
| 取組内容 | 苗を植え替える。 |

| No.2 | 水路の点検 |
| --- | --- |
| 取組内容 | 職員が歩いて見る。 |
`;

describe('a list of the items and the sheets of the same items', () => {
  test.each([
    ['the list first', `汐風市改革プラン\n\n１　取組項目一覧\n\n${LIST}\n２　取組項目の内容\n\n${DETAILS}`],
    ['the list last', `汐風市改革プラン\n\n${DETAILS}\n\n取組項目一覧\n\n${LIST}`],
  ])('are one record an item: %s', async (_, text) => {
    expect(await read(text)).toEqual([
      [1, '花壇の手入れ', '苗を植え替える。', '公園課'],
      [2, '水路の点検', '職員が歩いて見る。', '河川課'],
    ]);
  });

  test('a list of items that are told nowhere stays', async () => {
    expect(await read(`汐風市改革プラン\n\n${LIST}`)).toHaveLength(2);
  });
});

describe('a list of the grades of the items and the sheets of the same items', () => {
  const graded = (grades: readonly [string, string], sheet = '') => {
    const rows = `| 1 | 花壇の手入れ | 公園課 | ${grades[0]} |\n| 2 | 水路の点検 | 河川課 | ${grades[1]} |\n`;
    const list = `| 番号 | 取組項目 | 担当課 | 評価 |\n| --- | --- | --- | --- |\n${rows}`;
    const told = `取組項目の内容\n\n${sheet ? DETAILS.replace('| 取組内容', `| 評価 | ${sheet} |\n| 取組内容`) : DETAILS}`;
    return importDocument(new TextEncoder().encode(`汐風市改革プラン\n\nⅠ　評価結果の一覧\n\n${list}\nⅡ　${told}`), {
      path: 'plan.txt',
    });
  };

  test.each(['', 'Ａ'])('are one record an item, with its grade and division: %j in the sheet', async (sheet) => {
    const { records } = await graded(['A', 'B'], sheet);
    expect(records.map((r) => [r.title, r.divisions, r.category, r.measures, r.achievement?.label])).toEqual([
      ['花壇の手入れ', ['公園課'], [], '苗を植え替える。', sheet || 'A'],
      ['水路の点検', ['河川課'], [], '職員が歩いて見る。', 'B'],
    ]);
  });

  test('stay two where the sheets print other grades', async () => {
    const { records } = await graded(['B', 'A'], 'Ｃ');
    expect(records.map((r) => r.achievement?.label)).toEqual(['B', 'A', 'Ｃ', undefined]);
  });
});
