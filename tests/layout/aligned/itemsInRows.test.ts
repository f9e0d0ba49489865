import { expect, it } from 'vitest';
import { block, cellsOf, centred, find, line } from './pages.js';

const X = [50, 180, 320, 390] as const;
const header = [
  line('組織目標', X[0], 100),
  line('取組内容', X[1], 100),
  line('課等', X[2], 100),
  line('目標達成基準', X[3], 100),
];

it.each([
  ['①', '②'],
  ['(1)', '(2)'],
  ['１．', '２．'],
])('lines that begin beside the second line of an item are no row: %s', (first, second) => {
  const { tables } = find([
    ...header,
    centred('里山と渡し船の文化を次の代\nに伝えます。', X[0], 139, 14),
    block(`${first}渡し場の桟橋を掛け替え\nます。`, X[1], 118, 14),
    block('河川\n課', X[2], 118, 14),
    block('・桟橋の設計\n・地元への説明', X[3], 118, 14),
    block(`${second}棚田の水路を手で直し続\nけます。`, X[1], 149, 14),
    block('農政\n課', X[2], 149, 14),
    block('・水路を直した長さ\n300ｍ', X[3], 149, 14),
  ]);
  expect(tables.flatMap(cellsOf).slice(4)).toEqual([
    '1,0+2: 里山と渡し船の文化を次の代/に伝えます。',
    `1,1: ${first}渡し場の桟橋を掛け替え/ます。`,
    '1,2: 河川/課',
    '1,3: ・桟橋の設計/・地元への説明',
    `2,1: ${second}棚田の水路を手で直し続/けます。`,
    '2,2: 農政/課',
    '2,3: ・水路を直した長さ/300ｍ',
  ]);
});

it('a line that stands a little off does not hide what parts the rows', () => {
  const { tables } = find([
    ...header,
    block('川と里を渡し船で結\nび、舟運の文化を次\nの代に伝える。', X[0], 175, 18),
    block('①渡し場の桟橋を掛け替\nえ、手すりも直す。', X[1], 138, 18),
    line('河川課', X[2], 147),
    line('・桟橋の改修率', X[3], 120),
    line('71.5%', X[3], 135.4),
    line('・手すりの設置　1', X[3], 153),
    line('組', X[3], 171),
    block('②棚田の水路の図を分か\nりやすく公表する。', X[1], 192, 18),
    line('農政課', X[2], 201),
    block('・水路の図と写真の頁\nへの掲載', X[3], 192, 18),
    block('③舟運に備え、船頭の訓\n練を重ねる。', X[1], 240, 18),
    block('河川課\n観光\n課', X[2], 231, 18),
    block('・訓練の実施　2回\n・手引きの見直し', X[3], 240, 18),
  ]);
  const cells = tables.flatMap(cellsOf);
  expect(cells).toContain('1,3: ・桟橋の改修率/71.5%/・手すりの設置　1/組');
  expect(cells).toContain('2,3: ・水路の図と写真の頁/への掲載');
});
