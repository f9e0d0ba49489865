import { segmentsToText } from './atoms.js';
import type { Band } from './bands.js';
import { atomsToColumns, type Chunk, type ColumnLine, centreOf, linesToChunk, linesToChunks } from './chunks.js';
import { pitchLimit } from './pitch.js';
import { linesToRows, type PlacedText } from './rows.js';

/** Bullets and numbers that open a text: a column of nothing else is the hanging part of a list. */
const BULLET =
  /^(?:[・･●■□◆◇▪•‣※→⇒➢➤✓✔－–—*-]|[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]|[(（][^()（）]{1,3}[)）]|[0-9０-９ア-ンa-zA-Zⅰ-ⅻⅠ-Ⅻ一二三四五六七八九十]{1,3}[.．)）、])$/u;
/** In a first column these open texts too; elsewhere they are figures and marks of evaluation. */
const FIRST_BULLET =
  /^(?:[○◎△▲▼▽☆★]|[0-9０-９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,2}|[ア-ン]|第[0-9０-９一二三四五六七八九十]+[章節条項編部]?)$/u;

/** Shares of lines: above it a column is running text, and below it a column of a table is too empty. */
const PROSE = 0.6;
const FILLED = 0.4;
/** Share of rows whose texts must agree in height where all columns look like running text. */
const AGREEING = 0.6;

/** Whether the text is a bullet; in a `first` column more signs are. */
export function isBullet(text: string, first: boolean): boolean {
  return BULLET.test(text) || (first && FIRST_BULLET.test(text));
}

/** Boundaries without those behind a column of bullets. */
export function withoutHangingBullets(bands: readonly Band[], boundaries: readonly number[]): number[] {
  const columns = atomsToColumns(
    bands.flatMap((b) => b.atoms),
    boundaries,
  );
  return boundaries.filter((_, i) => {
    const lines = columns[i] as ColumnLine[];
    const onlyTwo = i === 0 && boundaries.length === 1;
    return !lines.every((l) => isBullet(l.segment.text.value, onlyTwo));
  });
}

/** A year before a gap dates the one line that it opens (令和６年度　部局目標の結果); it is no label of a value. */
export const isYearAlone = (text: string): boolean => YEAR_ALONE.test(text);
const YEAR_ALONE = /^(?:(?:令\s*和|平\s*成|昭\s*和)[元0-9０-９\s]+|[0-9０-９]{4}\s*)年\s*度?$/;

/** Whether half of the first column's texts, or more, are labels: a form. */
export function holdsLabels(bands: readonly Band[], boundary: number, isLabel: (text: string) => boolean): boolean {
  const [first = []] = atomsToColumns(
    bands.flatMap((b) => b.atoms),
    [boundary],
  );
  const chunks = linesToChunks(first, pitchLimit([first]));
  const labels = chunks.filter((c) => isLabel(chunkText(c)));
  if (chunks.length === 1 && isYearAlone(chunkText(chunks[0] as Chunk))) return false;
  return labels.length > 0 && labels.length * 2 >= chunks.length;
}

const chunkText = (c: Chunk): string => segmentsToText(c.lines.map((l) => l.segment));

/**
 * Whether a column right of the first prints the same label line after line: a list whose entries end in it (橋の点検 … 達成度
 * Ａ), no column of values.
 */
export function repeatsLabel(
  bands: readonly Band[],
  boundaries: readonly number[],
  isLabel: (text: string) => boolean,
): boolean {
  const [, ...columns] = atomsToColumns(
    bands.flatMap((b) => b.atoms),
    boundaries,
  );
  return columns.some((lines) => {
    const texts = new Set(lines.map((l) => l.segment.text.value.replace(/[\s　].*$/u, '')));
    return lines.length > 1 && texts.size === 1 && [...texts].every(isLabel);
  });
}

/**
 * Whether texts without labels or header look like a table: two rows or more, most positions filled, columns that keep an edge,
 * and not two columns of running text side by side.
 */
export function looksTabular(bands: readonly Band[], boundaries: readonly number[]): boolean {
  const columns = atomsToColumns(
    bands.flatMap((b) => b.atoms),
    boundaries,
  );
  if (columns.some((lines) => lines.length < 2 || !keepsEdge(lines))) return false;
  const { rows, texts } = linesToRows(columns, { labelled: false, openTop: false, openBottom: false });
  if (rows.length < 2 || (texts.length > 2 && columns.every(readsOn))) return false;
  const filled = texts.reduce((n, t) => n + t.rowSpan, 0);
  if (filled < FILLED * rows.length * columns.length) return false;
  const perRow = new Array<number>(rows.length).fill(0);
  for (const t of texts) for (let r = t.row; r < t.row + t.rowSpan; r++) perRow[r] = (perRow[r] as number) + 1;
  if (perRow.filter((n) => n >= 2).length < 2) return false;
  // Newspaper columns are full lines too, but their paragraphs begin at heights of their own.
  const prose = columns.every((lines) => lines.length > 3 && fullShare(lines) > PROSE);
  return !prose || agreeingRows(texts) >= Math.max(2, AGREEING * rows.length);
}

/** Line after line breaks off in a sentence that ends with the last one: running text, whatever stands beside it. */
function readsOn(lines: readonly ColumnLine[]): boolean {
  const texts = lines.map((l) => l.segment.text.value.trimEnd());
  const open = texts.slice(0, -1).filter((t) => /[、がをはにのとでもへやきしり]$|から$|まで$/.test(t)).length;
  return texts.length > 2 && open >= PROSE * (texts.length - 1) && /。$/.test(texts.at(-1) ?? '');
}

/** How many rows have two texts of one row that share their top or their centre. */
function agreeingRows(texts: readonly PlacedText[]): number {
  const byRow = new Map<number, Chunk[]>();
  for (const t of texts) {
    if (t.rowSpan === 1) byRow.set(t.row, [...(byRow.get(t.row) ?? []), linesToChunk(t.lines)]);
  }
  return [...byRow.values()].filter((row) => row.some((a, i) => row.slice(i + 1).some((b) => agree(a, b)))).length;
}

function agree(a: Chunk, b: Chunk): boolean {
  const near = 0.4 * (a.lines[0] as ColumnLine).em;
  return Math.abs(a.top - b.top) < near || Math.abs(centreOf(a) - centreOf(b)) < near;
}

/** Share of lines that reach the column's right edge. */
function fullShare(lines: readonly ColumnLine[]): number {
  const right = lines.reduce((x, l) => Math.max(x, l.x1), Number.NEGATIVE_INFINITY);
  return lines.filter((l) => right - l.x1 < 1.5 * l.em).length / lines.length;
}

/** Whether most lines share their left edge, their right edge or their middle. */
function keepsEdge(lines: readonly ColumnLine[]): boolean {
  const share = (edge: (l: ColumnLine) => number): number => {
    const values = lines.map((l) => edge(l) / l.em).sort((a, b) => a - b);
    let best = 0;
    for (let i = 0, j = 0; j < values.length; j++) {
      while ((values[j] as number) - (values[i] as number) > 0.3) i++;
      best = Math.max(best, j - i + 1);
    }
    return best / values.length;
  };
  const least = lines.length < 4 ? 0.99 : 0.6;
  return [(l: ColumnLine) => l.x0, (l: ColumnLine) => l.x1, (l: ColumnLine) => (l.x0 + l.x1) / 2].some(
    (e) => share(e) >= least,
  );
}
