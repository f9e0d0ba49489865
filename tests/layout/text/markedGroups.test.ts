import { describe, expect, it } from 'vitest';
import { tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

/** A register whose groups are headed by a mark and a name, so much white between them. */
const register = (mark: string, white: string): string =>
  [
    '番号   取組の名称      担当課      取組状況                    評価   今後の取組',
    `${mark}${white}水辺部`,
    '20   渡し船の増便     船頭課      朝の便を三つ増やし、乗る人は前の年に比べて     ◎   雨の日にも乗れるように船に屋根',
    '                          およそ30人ふえた。                   を付ける。',
    '21   桟橋の手すり     桟橋課      古い手すり18本を外し、北の桟橋から順に二つ     ○   南の桟橋を直し、夜には灯をとも',
    '                          直した。                         して歩けるようにする。',
    `${mark}${white}森のセンター`,
    '22   炭焼き小屋の公開   炭焼課      窯の火入れを春と秋に開き、町の外からも人が     ○   火の番をする人を募り、冬にも窯',
    '                          来た。                           を開ける。',
    '23   沢の橋の架替え    林道課      杭の傷みが見つかり、架替えを先に延ばした。     △   杭の見積りを取り、雪が解けたら',
    '                                                        始める。',
  ].join('\n');

describe('a mark and a name by themselves on a line of a register', () => {
  it.each([
    ['◇', ' '],
    ['◇', '   '],
    ['■', '　'],
    ['◆', '     '],
  ])('are one heading of the rows below: %s%s', (mark, white) => {
    const [rows = [], ...more] = tablesOf(register(mark, white), { isLabel }).map((t) => t.map(withoutBreaks));
    expect(more).toEqual([]);
    expect(rows.map((r) => r.split('|')[0]?.trim())).toEqual([
      '番号',
      `${mark}${white}水辺部`,
      '20',
      '21',
      `${mark}${white}森のセンター`,
      '22',
      '23',
    ]);
    expect(rows.map((r) => r.split('|')[1])).toEqual([
      '取組の名称',
      '',
      '渡し船の増便',
      '桟橋の手すり',
      '',
      '炭焼き小屋の公開',
      '沢の橋の架替え',
    ]);
  });
});
