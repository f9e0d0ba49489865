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
