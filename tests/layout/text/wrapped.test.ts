import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const LABELS = /^(?:ねらい|やること|受持ち|めやす)$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));
const read = (...lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));

/** Lines as `pdftotext -layout` prints them: a text right behind a full line, others where their columns are. */
const HEAD = 'ねらい        やること              受持ち めやす';
const TABLE = [
  HEAD,
  '           ① 浜辺のごみを拾う日を増や 海辺保 ・清掃の日 年 6 回',
  '           し、学校にも加わってもらい 全課 ・加わった学校 3 校以',
  '浜を美しく保ちます。 ます。                 上',
  '           ② 潮だまりの案内板を新しく',
  '           し、英語でも読めるようにし 観光課 ・案内板の取替え 8 枚',
  '           ます。',
  '           ① 夜の桟橋に灯りをつけ、釣 港湾管 ・灯りの数 24 基',
  '夜も歩ける港にしま  りの人が足元を見られるよう 理課 ・見回りの回数 週 3',
  'す。         にします。                回',
  '           ② 夜市を月に一度ひらきます。 港湾管 ・夜市の来場者 一晩 900',
  '                          理課 人',
];

const LABELLED = ['ねらい', 'やること', '受持ち', 'めやす'];
const PIER = [
  [
    '[2x1]夜も歩ける港にしま↩/す。',
    '① 夜の桟橋に灯りをつけ、釣↩/りの人が足元を見られるよう↩/にします。',
    '港湾管?/理課',
    '・灯りの数 24 基/・見回りの回数 週 3?/回',
  ],
  ['② 夜市を月に一度ひらきます。', '港湾管?/理課', '・夜市の来場者 一晩 900↩/人'],
];

describe('a table of wrapped cells one space apart', () => {
  it('is read by all its lines at once', () => {
    expect(read(...TABLE)).toEqual([
      [
        LABELLED,
        [
          '[2x1]浜を美しく保ちます。',
          '① 浜辺のごみを拾う日を増や↩/し、学校にも加わってもらい↩/ます。',
          '海辺保?/全課',
          '・清掃の日 年 6 回/・加わった学校 3 校以?/上',
        ],
        ['② 潮だまりの案内板を新しく↩/し、英語でも読めるようにし↩/ます。', '観光課', '・案内板の取替え 8 枚'],
        ...PIER,
      ],
    ]);
  });

  it('ends above the title of what follows', () => {
    const below = ['', '', '                  みなと部の年間計画と受持ちの一覧', '', HEAD, ...TABLE.slice(7)];
    expect(read(...TABLE, ...below).slice(1)).toEqual(['みなと部の年間計画と受持ちの一覧', [LABELLED, ...PIER]]);
  });

  it('goes on with the item that the page before ends with', () => {
    const [first, next] = [TABLE.slice(0, 9), [HEAD, ...TABLE.slice(9)]];
    const [table] = read(...first, `\f${next[0]}`, ...next.slice(1)) as string[][][];
    expect(table?.map((row) => row.map((text) => text.replace(/[↩?/]/g, '')))).toEqual(
      (read(...TABLE) as string[][][])[0]?.map((row) => row.map((text) => text.replace(/[↩?/]/g, ''))),
    );
  });
});
