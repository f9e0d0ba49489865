import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { growthOf, LINEAR } from '../../growth.js';
import { allLines, lay } from './helpers.js';

/** Characters that are neither space nor markup and do not stand in exactly one line. */
function astray(text: string, layout = lay(text)): string[] {
  const seen = new Uint8Array(text.length);
  for (const line of allLines(layout)) for (const i of line.text.at) seen[i] = (seen[i] ?? 0) + 1;
  const markup = new Uint8Array(text.length);
  for (const [from, to] of layout.markup) markup.fill(1, from, to);
  const out: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if ((text[i] as string).trim() === '') continue;
    if (seen[i] !== (markup[i] ? 0 : 1))
      out.push(`${i}: ${JSON.stringify(text.slice(Math.max(0, i - 8), i + 8))} ×${seen[i]}`);
  }
  return out;
}

/** Every grid position of every table is covered by exactly one cell. */
function gridsAreWhole(layout: ReturnType<typeof lay>): boolean {
  const visit = (b: (typeof layout)['blocks'][number]): boolean => {
    if (b.kind !== 'table') return true;
    const grid = new Uint8Array(b.rows * b.columns);
    for (const c of b.cells) {
      for (let r = c.row; r < c.row + c.rowSpan; r++) {
        for (let k = c.column; k < c.column + c.columnSpan; k++) {
          if (r >= b.rows || k >= b.columns) return false;
          grid[r * b.columns + k] = (grid[r * b.columns + k] ?? 0) + 1;
        }
      }
    }
    return grid.every((n) => n === 1) && b.cells.every((c) => c.tables.every(visit));
  };
  return layout.blocks.every(visit);
}

const PIECES = [
  '甲の取組を進めます。',
  '①調査',
  '・研修 2回',
  '総務課',
  '目標',
  'R5',
  '95,000時間',
  '<p>',
  '</p>',
  '<ul style="x">',
  '</ul>',
  '<li>',
  '<br>',
  '<table>',
  '<tr>',
  '<td rowspan=2>',
  '<td colspan="3">',
  '</td>',
  '</table>',
  '<small>',
  '&nbsp;',
  '&lt;',
  '&#x20000;',
  '**',
  '# ',
  '- ',
  '> ',
  '| a | b |',
  '|---|---|',
  '\t',
  '\t\t',
  '\n',
  '\n',
  '\n\n',
  ' ',
  '   ',
  '          ',
  '\u3000',
  '\f',
  '"',
  '```\n',
  '---\n',
  '<',
  '>',
  '＜＞',
  '![](x.png)',
  '[市](https://example.jp)',
  '\\',
  '😀',
  '（23自治会において開催）',
  '- 3 -',
  '※注',
];

/** A reproducible stream of pseudo-random numbers in [0, 1). */
function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s * 1664525 + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
}

const madeUp = (seed: number): string => {
  const next = random(seed);
  return Array.from({ length: 5 + Math.floor(next() * 120) }, () => PIECES[Math.floor(next() * PIECES.length)]).join(
    '',
  );
};

describe('laws of text layout', () => {
  it('every character stands in exactly one line and every grid position in one cell, whatever the text', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const text = madeUp(seed);
      const layout = lay(text);
      expect(astray(text, layout), `seed ${seed}`).toEqual([]);
      expect(gridsAreWhole(layout), `seed ${seed}`).toBe(true);
    }
  });

  it('a text around page furniture is not read twice', () => {
    const page = (n: number): string =>
      `見出し${'甲乙丙丁'[n]}\n桑畑市行政改革実施計画\n本文\t甲\n本文\n本文\n${n}\n終わり\n`;
    const text = [0, 1, 2, 3].map(page).join('\f');
    expect(astray(text)).toEqual([]);
    expect(lay(text, { isLabel: (t) => t.startsWith('見出し') }).furniture.length).toBeGreaterThan(0);
  });

  it('an empty text has no blocks', () => {
    expect(lay('')).toEqual({ blocks: [], furniture: [], pages: null, markup: [] });
    expect(lay(' \n\n\t\n').blocks).toEqual([]);
  });

  it('there may be more lines than a call takes arguments', () => {
    const layout = lay('窓口の改善を進める\n'.repeat(130_000));
    expect(layout.blocks).toHaveLength(1);
  });

  it.each([
    ['lines, tabs and columns', 60, mixedText],
    ['one register set by white space', 40, (n: number) => register(n, 4)],
    ['a register of many columns', 12, (n: number) => register(n, 16)],
    ['a register with headings between its rows', 40, (n: number) => register(n, 4, 5)],
    ['a line of many words', 600, (n: number) => `甲    乙\n${'市 '.repeat(n)}\n`],
    ['a line that could explain many marks', 600, (n: number) => `甲    乙\n${'】Ａ：'.repeat(n)}\n`],
  ] as const)('time grows with the length alone: %s', { retry: 2 }, (_, size, textOf) => {
    expect(growthOf((n) => lay(textOf(n)), size)).toBeLessThan(LINEAR);
  });
});

const mixedText = (n: number): string =>
  '目標\t取組\n本市は人が輝くまちをめざし、次の方針を定めます。\n\n甲    乙    丙\n1     2     3\n\n'.repeat(n);

/** Rows of three lines whose figures stand in the middle; a heading above every `grouped`th one. */
function register(rows: number, figures: number, grouped = Number.POSITIVE_INFINITY): string {
  const line = (cells: readonly string[]): string =>
    cells
      .map((c) => c.padEnd(12))
      .join('')
      .trimEnd();
  const columns = Array.from({ length: figures }, (_, c) => c);
  const out = [line(['番号', '取組項目', '担当課', ...columns.map((c) => (c % 2 ? '実績値' : '目標値'))])];
  for (let n = 1; n <= rows; n++) {
    if (n % grouped === 0) out.push(`${n / grouped} 市民に開かれた行政をすすめるための方針`);
    out.push(line(['', '窓口で受けている']));
    out.push(line([`${n}`, '申請を自宅からも', '市民課', ...columns.map((c) => `${n + c}件`)]));
    out.push(line(['', '行えるようにする。']));
  }
  return `${out.join('\n')}\n`;
}

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
describe.skipIf(!existsSync(CORPUS))('the shared corpus', () => {
  const names = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  it.each(names)('%s: every character stands in exactly one line', (name) => {
    const text = readFileSync(join(CORPUS, name, 'input.txt'), 'utf8');
    const layout = lay(text);
    expect(astray(text, layout)).toEqual([]);
    expect(gridsAreWhole(layout)).toBe(true);
  });
});
