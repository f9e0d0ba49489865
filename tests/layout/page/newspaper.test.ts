import { describe, expect, test } from 'vitest';
import { findNewspaper } from '../../../src/layout/page/newspaper.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import type { Box } from '../../../src/model/geometry.js';
import { line } from '../aligned/pages.js';

const LEFT = 50;
const RIGHT = 310;
const isLabel = (text: string): boolean => /^(?:目標|取組|基本方針)$/.test(text);

/** A column of goals of two lines each: the first full, the second `end`. */
const column = (heads: readonly string[], goals: number, x: number, end = 'きれいにします。', width = 22) => {
  const full = '花壇に水をやり草を取り、道をはいて町を明るく広く'.slice(0, width - 2);
  const texts = Array.from({ length: goals }, (_, i) => [`${i + 1} ${full}`, `　　${end}`]).flat();
  return [...heads, ...texts].flatMap((text, i) => line(text, x, 140 + i * 14));
};

const parts = (...glyphs: ReturnType<typeof line>[]) => {
  const segments = glyphsToSegments(glyphs.flat());
  const partOf = findNewspaper(segments, [], isLabel);
  return partOf && segments.map((s) => `${partOf(s.box)}: ${s.text.value.slice(0, 4)}`);
};

describe('a page in two columns', () => {
  const title = line('花と緑の課から市民の皆さまへお届けする今年度の目標のあらまし', 130, 100);
  const left = column(['公園部', '基本方針'], 4, LEFT);
  const right = column(['道路部', '基本方針', '花の道'], 4, RIGHT);

  test('has its title above, then the left column, then the right one', () => {
    const found = parts(title, left, right) ?? [];
    expect(found).toContain('above: 花と緑の');
    expect(found).toContain('left: 公園部');
    expect(found).toContain('right: 花の道');
    expect(found.filter((f) => f.startsWith('below'))).toEqual([]);
  });

  test('may have little white between them', () => {
    const end = Math.max(...left.map((g) => g.box[2]));
    const close = column(['道路部', '基本方針', '花の道'], 4, end + 7).map((g) => ({
      ...g,
      box: [g.box[0], g.box[1] + 6, g.box[2], g.box[3] + 6] as const,
    }));
    const middle = line('花と緑の課から市民の皆さまへお届けする今年度の目標のあらまし', end + 3.5 - 145, 100);
    expect(parts(middle, left, close)).toContain('right: 花の道');
  });

  test('is none where each column is headed by several labels: a register, its header in two rows', () => {
    const heads = (x: number, y: number) => ['取組', '目標', '取組'].flatMap((text, i) => line(text, x + i * 60, y));
    const body = (x: number) =>
      column([], 4, x).map((g) => ({ ...g, box: [g.box[0], g.box[1] + 30, g.box[2], g.box[3] + 30] as const }));
    const plain = [...body(LEFT), ...body(RIGHT)];
    expect(parts(title, line('公園部', LEFT, 140), line('道路部', RIGHT, 140), plain)).not.toBeNull();
    expect(parts(title, heads(LEFT, 147), heads(RIGHT, 140), plain)).toBeNull();
  });

  test('ends where a line runs across', () => {
    const foot = line('この紙面についてのお問い合わせは花と緑の課までお寄せください', 130, 420);
    expect(parts(title, left, right, foot)).toContain('below: この紙面');
  });

  test('has its number below both columns, hardly off their middle', () => {
    const folio = line('12', 281, 780);
    const found = parts(title, left, right, folio) ?? [];
    expect(found).toContain('right: 花の道');
    expect(found).toContain('below: 12');
  });

  test('may have a running head over one column alone', () => {
    const head = line('花と緑の課のたより', 400, 105);
    const found = parts(head, left, right) ?? [];
    expect(found).toContain('above: 花と緑の');
    expect(found).toContain('right: 道路部');
  });

  test('lets a full stop hang behind its edge', () => {
    const hanging = line('花壇に水をやり草を取り、道をはいて町を明るくし。', LEFT, 140 + 10 * 14);
    expect(parts(title, left, hanging, right)).toContain('left: 公園部');
  });

  test('is a table when labels of their own head the columns', () => {
    expect(parts(title, column(['目標'], 5, LEFT), column(['取組'], 5, RIGHT))).toBeNull();
  });

  test.each([
    ['columns of different width', [left, column(['道路部'], 5, RIGHT, undefined, 14)]],
    ['columns without sentences', [column(['公園部'], 5, LEFT, 'きれいに'), column(['道路部'], 5, RIGHT, 'きれいに')]],
    ['a few lines', [column(['公園部'], 2, LEFT), column(['道路部'], 2, RIGHT)]],
    ['one column', [left]],
  ] as const)('is not %s', (_, columns) => {
    expect(parts(title, ...columns)).toBeNull();
  });
});

describe('two items on one form beside each other', () => {
  const labels = ['目標', '取組', '基本方針'];
  const item = (x: number, name: string, heads: readonly string[], indents = [0, 0, 0]) => [
    ...line(name, x, 140),
    ...heads.flatMap((head, i) => [
      ...line(head, x + (indents[i] as number), 160 + i * 30),
      ...line('花の苗を配ります', x, 175 + i * 30),
    ]),
  ];
  const title = line('花と緑の課から市民の皆さまへお届けする今年度の目標のあらまし', 130, 100);
  const left = item(LEFT, '１　花壇', labels);
  const right = item(RIGHT, '２　並木', labels);
  const foot = line('この紙面についてのお問い合わせは花と緑の課までお寄せください', 130, 420);

  test('are read one after the other, however short', () => {
    const found = parts(title, left, right, foot) ?? [];
    expect(found).toContain('left: 目標');
    expect(found).toContain('right: 目標');
    expect(found.filter((f) => f.startsWith('right'))).toHaveLength(7);
  });

  test.each([
    ['other labels', item(RIGHT, '２　並木', ['目標', '予算', '財源'])],
    ['labels that do not stand below one another', item(RIGHT, '２　並木', labels, [0, 40, 80])],
  ])('are not what has %s', (_, other) => {
    expect(parts(title, left, other, foot)).toBeNull();
  });

  test('end at a band of colour, though the heading stands above the middle of it', () => {
    const heading = line('水辺をまもる', LEFT, 300);
    const segments = glyphsToSegments([...title, ...left, ...right, ...heading, ...foot]);
    const place = (objects: readonly Box[]) => {
      const partOf = findNewspaper(segments, objects, isLabel);
      return segments.filter((s) => s.text.value.startsWith('水辺')).map((s) => partOf?.(s.box));
    };
    expect(place([[LEFT - 5, 292, 540, 316]])).toEqual(['below']);
    expect(place([])).toEqual(['left']);
  });
});
