import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allLines, lay } from './helpers.js';

/** Characters that are neither space nor markup and do not stand in exactly one line. */
function astray(text: string): string[] {
  const layout = lay(text);
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
function gridsAreWhole(text: string): boolean {
  const visit = (b: ReturnType<typeof lay>['blocks'][number]): boolean => {
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
  return lay(text).blocks.every(visit);
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
  it('every character stands in exactly one line, whatever the text', () => {
    for (let seed = 1; seed <= 600; seed++) expect(astray(madeUp(seed)), `seed ${seed}`).toEqual([]);
  });

  it('a text around page furniture is not read twice', () => {
    const page = (n: number): string =>
      `見出し${'甲乙丙丁'[n]}\n桑畑市行政改革実施計画\n本文\t甲\n本文\n本文\n${n}\n終わり\n`;
    const text = [0, 1, 2, 3].map(page).join('\f');
    expect(astray(text)).toEqual([]);
    expect(lay(text, { isLabel: (t) => t.startsWith('見出し') }).furniture.length).toBeGreaterThan(0);
  });

  it('every grid position is covered by one cell, whatever the text', () => {
    for (let seed = 1; seed <= 600; seed++) expect(gridsAreWhole(madeUp(seed)), `seed ${seed}`).toBe(true);
  });

  it('an empty text has no blocks', () => {
    expect(lay('')).toEqual({ blocks: [], furniture: [], pages: null, markup: [] });
    expect(lay(' \n\n\t\n').blocks).toEqual([]);
  });

  it('time grows with the length alone', () => {
    const line = '目標\t取組\n本市は人が輝くまちをめざし、次の方針を定めます。\n\n甲    乙    丙\n1     2     3\n\n';
    const time = (n: number): number => {
      const text = line.repeat(n);
      const start = performance.now();
      lay(text);
      return performance.now() - start;
    };
    time(500);
    expect(time(8000)).toBeLessThan(Math.max(400, time(1000) * 8 * 4));
  });
});

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
describe.skipIf(!existsSync(CORPUS))('the shared corpus', () => {
  const names = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  it.each(names)('%s: every character stands in exactly one line', (name) => {
    const text = readFileSync(join(CORPUS, name, 'input.txt'), 'utf8');
    expect(astray(text)).toEqual([]);
    expect(gridsAreWhole(text)).toBe(true);
  });
});
