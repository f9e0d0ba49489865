import type { Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { centresOf } from './placeInColumns.js';

type Words = readonly Token[];

/** A line of a table's body: what stands before the figures at its end. */
export interface FigureLine {
  readonly names: Words;
  readonly figures: Words;
}

/** The lines of a small table of figures. */
export interface FigureLines {
  readonly head: readonly Words[];
  readonly body: readonly FigureLine[];
  /** The middle of each column of figures. */
  readonly centres: readonly number[];
}

const FIGURE =
  /^(?:[（(]?[△▲-]?[0-9０-９][0-9０-９,，.．]*[)）]?(?:[%％]|\p{Script=Han}{1,2}|以上|以下)?|[-－―—‐…*＊])$/u;
/** One figure, or what stands for none, with no more than its unit behind it. */
export const isWholeFigure = (text: string): boolean => FIGURE.test(text);

/** So many columns of figures, and so many lines of a head. */
const FEWEST = 2;
const MOST = 14;
const LONGEST_HEAD = 5;

/** Parts the lines into head and body, where most rows end with as many figures; null where they are no table of figures. */
export function toFigureLines(source: string, lines: readonly Words[]): FigureLines | null {
  const all = lines.map((l) => trailingFigures(source, l));
  const first = all.findIndex((l) => l.figures.length >= FEWEST && l.names.length > 0);
  if (first < 1 || first > LONGEST_HEAD) return null;
  const body = all.slice(first);
  const withFigures = body.filter((l) => l.figures.length > 0);
  const columns = withFigures.reduce((most, l) => Math.max(most, l.figures.length), 0);
  const full = withFigures.filter((l) => l.figures.length === columns);
  if (columns < FEWEST || columns > MOST || full.length * 2 < withFigures.length) return null;
  const centres = centresOf(full.map((l) => l.figures));
  return { head: lines.slice(0, first).filter((l) => l.length > 0), body, centres };
}

function trailingFigures(source: string, line: Words): FigureLine {
  let from = line.length;
  while (from > 0 && isWholeFigure(nameOf(source, [line[from - 1] as Token]))) from--;
  return { names: line.slice(0, from), figures: line.slice(from) };
}
