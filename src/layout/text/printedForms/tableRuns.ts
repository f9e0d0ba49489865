import type { Token } from '../aligned/segments.js';
import { isWholeFigure } from '../forms/figureLines.js';
import { middleOf } from '../forms/placeInColumns.js';
import { nameOf } from '../letters.js';
import type { Chunk, Row } from './rows.js';

/** Words of a line with no more than one space between them. */
export interface Run extends Token {
  readonly words: readonly Token[];
  readonly isPrinted: boolean;
  readonly isFigure: boolean;
  /** It is spoken as one, whatever space its letters have. */
  readonly name: string;
}

/** A stretch of the line's places that one column stands in. */
export interface Band {
  readonly x0: number;
  readonly x1: number;
}

/** White space of so many places parts two columns. */
const GAP = 2;

/** The line's runs without the words of the label beside the table. */
export function runsOf(source: string, row: Row, label: readonly Chunk[]): Run[] {
  const out: { words: Token[]; isPrinted: boolean }[] = [];
  for (const c of row.chunks) {
    if (label.includes(c)) continue;
    for (const w of c.words) {
      const last = out.at(-1);
      const before = last?.words.at(-1);
      // － △1,450: two figures.
      const areFigures = before !== undefined && [before, w].every((x) => isWholeFigure(nameOf(source, [x])));
      if (last && before && w.x0 - before.x1 < GAP && !areFigures) {
        last.words.push(w);
        last.isPrinted &&= c.isPrinted;
      } else out.push({ words: [w], isPrinted: c.isPrinted });
    }
  }
  return out.map((r) => toRun(source, r.words, r.isPrinted));
}

export function toRun(source: string, words: readonly Token[], isPrinted: boolean): Run {
  const [a, b] = [words[0] as Token, words.at(-1) as Token];
  const name = nameOf(source, words);
  return { from: a.from, to: b.to, x0: a.x0, x1: b.x1, words, isPrinted, isFigure: isWholeFigure(name), name };
}

/** The stretches that the runs cover, parted by white space from the first line to the last. */
export function bandsOver(lines: readonly (readonly Run[])[]): Band[] {
  const out: { x0: number; x1: number }[] = [];
  for (const r of lines.flat().sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1);
    if (last && r.x0 <= last.x1) last.x1 = Math.max(last.x1, r.x1);
    else out.push({ x0: r.x0, x1: r.x1 });
  }
  return out;
}

/** How far the run stands from the band; runs that touch it, by their middles. */
function awayFrom(r: Band, b: Band): number {
  const gap = Math.max(0, b.x0 - r.x1, r.x0 - b.x1);
  return gap > 0 ? gap + FAR : Math.abs(middleOf(r) - middleOf(b)) / FAR;
}
const FAR = 100;

/** The band that is nearest. */
export function nearest(r: Band, bands: readonly Band[]): number {
  let best = 0;
  for (const [k, b] of bands.entries()) if (awayFrom(r, b) < awayFrom(r, bands[best] as Band)) best = k;
  return best;
}
