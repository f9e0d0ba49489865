import type { Token } from '../aligned/segments.js';
import type { FormLine } from '../forms/formLines.js';
import type { Band } from './bands.js';
import { headAt, type InnerHead } from './heads.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** A label, or none, and lines of its own. */
export interface Part {
  readonly label: readonly Words[];
  readonly name: string;
  /** Where the label ends. */
  readonly x1: number;
  readonly lines: readonly { readonly line: number; readonly words: Words; readonly isTight: boolean }[];
}

/** What follows one another in a sheet. */
export type Section =
  | { readonly kind: 'text'; readonly part: Part }
  /** A head with the lines below it, and the label beside both. */
  | { readonly kind: 'table'; readonly head: InnerHead; readonly part: Part }
  /** A head of years over rows with labels. */
  | { readonly kind: 'years'; readonly head: InnerHead; readonly corner: Part; readonly rows: Part[] };

/** A word so much longer than a column of years runs through several: a text over the whole width. */
const ACROSS = 1.6;

/** Parts the bands of a sheet: texts beside labels, tables with a head, rows below years. */
export function sectionsOf(
  source: string,
  lines: readonly FormLine[],
  bands: readonly Band[],
  isRepeated: (line: number) => boolean,
  isLabel: IsLabel,
  heads: ReadonlyMap<number, number>,
): Section[] {
  const out: Section[] = [];
  for (const band of bands) {
    const own = [...band.values.keys()].sort((a, b) => a - b);
    const valuesOf = (i: number): Words => band.values.get(i) ?? [];
    let from = 0;
    let label = [...band.label.values()];
    for (let k = 0; k <= own.length; k++) {
      const i = own[k];
      const head = i === undefined ? null : headAt(source, lines, i, band.to, valuesOf, isRepeated, isLabel, heads);
      if (!head && i !== undefined) continue;
      if (k > from || (i === undefined && label.length > 0)) add(toPart(band, label, own.slice(from, k)));
      if (!head) break;
      const isFirst = k === 0;
      if (k > 0) label = [];
      const end = own.findIndex((l) => l >= head.to);
      const rest = end < 0 ? own.length : end;
      const corner = toPart(band, isFirst ? label : [], []);
      if (head.isOfYears) out.push({ kind: 'years', head, corner, rows: [] });
      else out.push({ kind: 'table', head, part: { ...corner, lines: [] } });
      label = [];
      from = rest;
      k = rest - 1;
    }
  }
  return out;

  function add(part: Part): void {
    const last = out.at(-1);
    if (last?.kind === 'table' && part.label.length === 0 && last.part.lines.length === 0)
      out[out.length - 1] = { ...last, part: { ...last.part, lines: part.lines } };
    else if (last?.kind === 'years' && fits(part, last.head)) last.rows.push(part);
    else out.push({ kind: 'text', part });
  }

  function toPart(band: Band, label: readonly Words[], own: readonly number[]): Part {
    const x1 = label.reduce((most, l) => Math.max(most, l.at(-1)?.x1 ?? 0), 0);
    return {
      label,
      name: label.length > 0 ? band.name : '',
      x1,
      lines: own.map((line) => {
        const words = band.values.get(line) as Words;
        const before = label.length > 0 ? band.label.get(line)?.at(-1) : undefined;
        const isTight = before !== undefined && words[0] !== undefined && words[0].x0 - before.x1 <= 1;
        return { line, words, isTight };
      }),
    };
  }
}

/** No word is longer than the columns are wide. */
function fits({ lines }: Part, { columns }: InnerHead): boolean {
  const [first, last] = [columns[0]?.[0], columns.at(-1)?.[0]];
  if (!first || !last) return false;
  const pitch = (last.x0 - first.x0) / (columns.length - 1);
  return lines.every((l) => l.words.every((w) => w.x1 - w.x0 <= pitch * ACROSS));
}
