import type { Token } from '../aligned/segments.js';
import { joinedWords } from '../letters.js';
import { isYearWord } from './kinds.js';

type Words = readonly Token[];

/** The lines of a table's columns. */
export type ColumnLines = readonly (readonly Words[])[];

/** A row's cells; null for those that the row above covers. */
export interface TableRow {
  readonly cells: (Words[] | null)[];
}

const FIGURE = /^(?:[△▲-]?[0-9０-９][0-9０-９,，.．]*\S{0,4}|[-－―ー—…*＊])$/;
/** This share of a key's texts are years, of a column of figures figures. */
const KEY = 0.8;

/**
 * Parts the lines below a head into rows: one for each year where a column names years, one for each number, one for each line of
 * figures, or all lines as one.
 * @param lines the words of each column, line by line
 */
export function toTableRows(source: string, lines: ColumnLines, isFull: boolean): TableRow[] {
  const count = lines[0]?.length ?? 0;
  const textAt = (i: number, c: number): string => joinedWords(source, lines[i]?.[c] ?? []);
  const entries = (c: number): { line: number; text: string }[] =>
    lines.flatMap((_, i) => (textAt(i, c) ? [{ line: i, text: textAt(i, c) }] : []));
  const all = Array.from({ length: count }, (_, c) => entries(c));
  const share = (c: number, is: (text: string) => boolean): number =>
    (all[c] ?? []).filter((e) => is(e.text)).length / Math.max(1, all[c]?.length ?? 0);
  const years = all.findIndex((own, c) => own.length > 1 && share(c, isYearWord) >= KEY);
  const figures = all.findIndex((own, c) => c > 0 && own.length > 1 && share(c, (t) => FIGURE.test(t)) >= KEY);
  const numbers = isFull && share(0, (t) => /^[0-9０-９①-⑳-]{1,6}$/.test(t)) >= KEY && all[0]?.length ? 0 : -1;
  const key = years >= 0 ? years : numbers >= 0 ? numbers : figures;
  const begins = key < 0 ? [0] : (all[key] ?? []).map((e) => e.line);
  const rows = begins.map((from, r) => ({ from: r === 0 ? 0 : from, to: begins[r + 1] ?? lines.length }));
  const groups = groupStarts();
  return rows.map(({ from, to }, r): TableRow => {
    const cells = Array.from({ length: count }, (_, c): Words[] | null => {
      if (years >= 0 && c < years) {
        const g = groups.indexOf(r);
        if (g < 0) return null;
        const end = rows[groups[g + 1] ?? rows.length]?.from ?? lines.length;
        return pick(from, end, c);
      }
      return pick(from, to, c);
    });
    return { cells };
  });

  function pick(from: number, to: number, c: number): Words[] {
    return lines.slice(from, to).flatMap((l) => ((l[c] as Words).length > 0 ? [l[c] as Words] : []));
  }

  /** The rows whose year was there before begin the next item. */
  function groupStarts(): number[] {
    const seen = new Set<string>();
    return rows.flatMap((_, r) => {
      const text = textAt(begins[r] as number, Math.max(0, key));
      if (r > 0 && !seen.has(text)) {
        seen.add(text);
        return [];
      }
      seen.clear();
      seen.add(text);
      return [r];
    });
  }
}

/** Parts the lines of steps by years: a step begins where its name and entries of its years stand on a line. */
export function toStepRows(lines: ColumnLines, isFull: (words: Words) => boolean): Words[][][] {
  const rows: Words[][][] = [];
  let last: Words = [];
  for (const l of lines) {
    const [name = [], ...years] = l;
    const has = years.some((w) => w.length > 0);
    const begins = rows.length === 0 || (name.length > 0 && (has || !(last.length > 0 && isFull(last))));
    if (begins) rows.push(l.map(() => []));
    const row = rows.at(-1) as Words[][];
    for (const [c, w] of l.entries()) if (w.length > 0) (row[c] as Words[]).push(w);
    last = name;
  }
  return rows;
}
