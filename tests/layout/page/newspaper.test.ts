import { describe, expect, test } from 'vitest';
import { findNewspaper } from '../../../src/layout/page/newspaper.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
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
