import { describe, expect, it } from 'vitest';
import { atomsToText, segmentToAtoms } from '../../../src/layout/aligned/atoms.js';
import { atomsToBands } from '../../../src/layout/aligned/bands.js';
import { headOverColumns } from '../../../src/layout/aligned/headOverColumns.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { block, cellsOf, find, isLabel, line } from './pages.js';

const X = { number: 50, name: 75, unit: 160, goal: 240, done: 360 } as const;
/** 事業名 and 担当課 are known; two labels wrap. */
const head = (y: number, first = ['番', '号']) => [
  line(first[0] as string, X.number, y),
  line(first[1] as string, X.number, y + 12),
  line('事業名', X.name, y),
  line('担当課', X.unit, y),
  line('春にはこうし', X.goal, y),
  line('たい', X.goal, y + 12),
  line('手をつけた中身', X.done, y),
];
const row = (y: number, number: string, name: string, unit: string, goal: string, done: string) => [
  line(number, X.number, y),
  block(name, X.name, y, 12),
  block(unit, X.unit, y, 12),
  block(goal, X.goal, y, 12),
  block(done, X.done, y, 12),
];
/** The labels that are known, where the first line heads the others. */
const read = (glyphs: ReturnType<typeof line>[]): string[] | null => {
  const bands = atomsToBands(glyphsToSegments(glyphs.flat()).flatMap(segmentToAtoms));
  const found = headOverColumns(bands, 0, isLabel);
  return found?.labels.filter((l) => l.known).map((l) => atomsToText(l.atoms)) ?? null;
};
const ROWS = [
  row(150, '1', '水車の手入\nれ', '水路課', '水車が朝から晩まで\n回っている。', '羽根を十枚取り\n替えた。'),
  row(195, '2', '橋の塗り替\nえ', '土木課', '橋を青く塗る。', '足場を組んだ。'),
];

describe('labels over the columns of a register that nobody drew rules for', () => {
  it('head it though few of them are known and some wrap, over the name of a department, too', () => {
    const { tables, rest } = find([...head(100), line('港湾部', X.number, 130), ...ROWS.flat()]);
    expect(rest).toEqual([]);
    expect(tables.map(cellsOf)).toEqual([
      [
        '0,0: 番/号',
        '0,1: 事業名',
        '0,2: 担当課',
        '0,3: 春にはこうし/たい',
        '0,4: 手をつけた中身',
        '1,0x5: 港湾部',
        '2,0: 1',
        '2,1: 水車の手入/れ',
        '2,2: 水路課',
        '2,3: 水車が朝から晩まで/回っている。',
        '2,4: 羽根を十枚取り/替えた。',
        '3,0: 2',
        '3,1: 橋の塗り替/え',
        '3,2: 土木課',
        '3,3: 橋を青く塗る。',
        '3,4: 足場を組んだ。',
      ],
    ]);
  });

  it('do not where a column below has no label', () => {
    expect(read([...head(120).filter((g) => !/^[春た]$/.test(g[0]?.text ?? '')), ...ROWS.flat()])).toBeNull();
  });

  it('do not where labels of a form stand below them', () => {
    const form = (y: number, ...texts: string[]) => texts.map((t, i) => line(t, 50 + 100 * i, y));
    const values = form(128, '三枚', '水車', '九円', '水路');
    const first = form(100, '事業名', '水車の手入れ', '担当課', '水路課');
    expect(read([...first, ...form(114, '二枚', '羽根', '十円', '水門'), ...values])).toEqual(['事業名', '担当課']);
    expect(read([...first, ...form(114, '指標名', '羽根', '予算額', '十円'), ...values])).toBeNull();
  });

  it('do not begin with a note above them', () => {
    expect(read([line('（単位：千円）', X.done, 108), ...head(120), ...ROWS.flat()])).toBeNull();
  });
});
