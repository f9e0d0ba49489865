import type { Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { middleOf } from './placeInColumns.js';

type Words = readonly Token[];

/** The words of one line of a head that stand above the figures. */
export interface HeadLine {
  /** Labels and years. */
  readonly labels: Words;
  /** What stands in brackets, above or below a label. */
  readonly notes: Words;
  /** Pieces of words whose beginning stands on the line above. */
  readonly rests: Words;
}

/** The words of a head above a small table of figures, by what they are. */
export interface HeadWords {
  /** The names of the columns before the figures, each over one line or several. */
  readonly names: readonly Words[];
  readonly unit: Token | undefined;
  readonly lines: readonly HeadLine[];
}

const YEAR = /(?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}|(?:19|20)[0-9]{2}年|^[0-9０-９]{1,2}年度?$/;
export const isYearIn = (text: string): boolean => YEAR.test(text);
const IN_BRACKETS = /^[（(]/;
export const isInBrackets = (text: string): boolean => IN_BRACKETS.test(text);
const UNIT = /^[（(]?単位/;
/** A word so far left of the first column of figures names none of them, in columns. */
const FAR = 1.5;

/** Parts the words of a head; the columns of figures have their middles at `centres`. */
export function partHead(
  source: string,
  lines: readonly Words[],
  centres: readonly number[],
  isLabel: (text: string) => boolean,
): HeadWords {
  const text = (w: Token): string => nameOf(source, [w]);
  const unit = lines.flat().find((w) => UNIT.test(text(w)));
  const left = (centres[0] as number) - pitchOf(centres) * FAR;
  const isName = (w: Token): boolean => (unit ? w.x1 <= unit.x0 : middleOf(w) < left && !isYearIn(text(w)));
  const isOver = (w: Token): boolean => w !== unit && !isName(w);
  return {
    names: columnNames(lines.flatMap((l) => l.filter((w) => w !== unit && isName(w)))),
    unit,
    lines: lines.map((l) => {
      const over = l.filter(isOver);
      const others = over.filter((w) => !isLabel(text(w)));
      return {
        labels: over.filter((w) => isLabel(text(w))),
        notes: others.filter((w) => isInBrackets(text(w))),
        rests: others.filter((w) => !isInBrackets(text(w))),
      };
    }),
  };
}

/** How far the middles of two columns stand apart, in places. */
export const pitchOf = (centres: readonly number[]): number =>
  ((centres.at(-1) as number) - (centres[0] as number)) / Math.max(1, centres.length - 1);

/** Words below one another are the name of one column. */
function columnNames(words: Words): Words[] {
  const out: Token[][] = [];
  for (const w of [...words].sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1);
    if (last?.some((o) => o.x0 < w.x1 && w.x0 < o.x1)) last.push(w);
    else out.push([w]);
  }
  return out;
}
