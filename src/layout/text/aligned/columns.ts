import { beginsItem, isSectionMark } from '../marks.js';
import type { River } from './rivers.js';
import { segmentOf, type Token, textOf } from './segments.js';
import { returnShifted } from './shiftedTexts.js';
import { hasWideGap, isAfterWideGap } from './words.js';

/** The words of a line that stand in one column, or in several from `column` to `last`. */
export interface Piece {
  readonly column: number;
  readonly last: number;
  readonly tokens: readonly Token[];
  readonly x0: number;
  readonly x1: number;
  /** A section's mark begins it and nothing else stands on its line. */
  readonly isHeading?: boolean;
}

/** Where a river runs. */
export type Place = Pick<River, 'from' | 'to'>;

/** Cuts every line, given by its words, at the rivers. Words that run over a river stand in all the columns that they touch. */
export function toPieces(
  source: string,
  lines: readonly (readonly Token[])[],
  rivers: readonly Place[],
  isLabel: (text: string) => boolean,
): Piece[][] {
  const edges = textEdges(lines);
  const pieces = lines.map((words) => {
    const heading = headingPiece(source, words, rivers);
    if (heading) return [heading];
    const out: OpenPiece[] = [];
    for (const w of words) {
      const last = out.at(-1);
      const at = columnsAt(w, rivers);
      if (!last) {
        out.push(openPiece(w, at.column, at.last));
        continue;
      }
      const gap = w.x0 - last.x1;
      // Beside a text of its own in the column where it begins, a text that reaches into the next one stands there.
      const isBeside = last.last === at.column && last.column === last.last && at.most > at.column;
      if (isBeside && (gap > 1 || isLabel(source.slice(w.from, w.to)))) {
        out.push(openPiece(w, at.column + 1, Math.max(at.last, at.column + 1)));
        continue;
      }
      // Two texts with white space between: the first ends where the second begins.
      if (gap > 1 && at.column <= last.last && at.column > last.column) {
        last.last = at.column - 1;
        out.push(openPiece(w, at.column, at.last));
        continue;
      }
      const isOver = at.last > at.column || last.last > last.column;
      const isApart = (): boolean => isLabel(textOf(source, last)) || (edges.get(w.x0) ?? 0) >= FEWEST_EDGES;
      if (at.column <= last.last || (gap <= 1 && isOver && !isApart())) {
        last.last = Math.max(last.last, at.last);
        last.tokens.push(w);
        last.x1 = w.x1;
      } else out.push(openPiece(w, at.column, at.last));
    }
    return out;
  });
  return returnShifted(source, pieces, rivers.length + 1);
}

/** A piece that more words may join. */
interface OpenPiece extends Piece {
  readonly column: number;
  last: number;
  readonly tokens: Token[];
  x1: number;
}

const openPiece = (w: Token, column: number, last: number): OpenPiece => ({
  column,
  last,
  tokens: [w],
  x0: w.x0,
  x1: w.x1,
});

/** Where this many texts begin after wide white space, a column begins. */
const FEWEST_EDGES = 2;

function textEdges(lines: readonly (readonly Token[])[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const words of lines) {
    for (const [i, w] of words.entries())
      if (w.x0 > 1 && (i === 0 || isAfterWideGap(words, i))) out.set(w.x0, (out.get(w.x0) ?? 0) + 1);
  }
  return out;
}

/** A line that a section's mark begins and that no wide white space parts is one text. */
function headingPiece(source: string, words: readonly Token[], rivers: readonly Place[]): Piece | null {
  const first = words[0];
  if (!first || words.length < 2 || !isSectionMark(source.slice(first.from, first.to))) return null;
  if (hasWideGap(words)) return null;
  const { column } = columnsAt(first, rivers);
  const { last } = columnsAt(words.at(-1) as Token, rivers);
  return { column, last, ...segmentOf(words), isHeading: true };
}

/** The columns that a word stands in, and the last that it may stand in where it ends in a river. */
export function columnsAt(w: Token, rivers: readonly Place[]): { column: number; last: number; most: number } {
  let [column, last, most] = [0, 0, 0];
  for (const { from, to } of rivers) {
    if (w.x0 >= from && (w.x1 > to || w.x0 >= (from + to) / 2)) column++;
    if (w.x1 > to) last++;
    if (w.x1 > from) most++;
  }
  last = Math.max(column, last);
  return { column, last, most: Math.max(last, most) };
}

/** Takes out the rivers that part nothing but a mark from its text. */
export function withoutMarkColumns(
  source: string,
  pieces: readonly (readonly Piece[])[],
  rivers: readonly Place[],
  heads: readonly (readonly Token[])[],
): readonly Place[] {
  const marksOf = (column: number): Token[] | null => {
    const own = pieces.flatMap((l) => l.filter((p) => p.column === column && p.last === column));
    const isMarks = own.length > 0 && own.every((p) => p.tokens.length === 1 && isMark(source, p.tokens[0] as Token));
    return isMarks ? own.map((p) => p.tokens[0] as Token) : null;
  };
  /** 番号 | 重点課題: a label of the head has its middle over the marks. */
  const isNamed = ({ to }: Place, marks: readonly Token[]): boolean => {
    const [from, end] = [Math.min(...marks.map((t) => t.x0)), Math.max(...marks.map((t) => t.x1))];
    return heads.some((l) =>
      l.some(
        (w) => w.x1 <= to + NEAR_MARK && (w.x0 + w.x1) / 2 >= from - NEAR_MARK && (w.x0 + w.x1) / 2 <= end + NEAR_MARK,
      ),
    );
  };
  return rivers.filter((river, column) => {
    const marks = marksOf(column);
    return !marks || isNamed(river, marks);
  });
}

/** Half a label is at most this much wider, in places, than the marks below it. */
const NEAR_MARK = 2;

/** ア, その一, 第二の柱: what counts items in words. */
const COUNTS =
  /^(?:[ア-ンｱ-ﾝ]|その[一二三四五六七八九十]|第[一二三四五六七八九十0-9０-９](?:の柱|の約束|の目標)?)[.．、)）]?$/;

export const countsInWords = (source: string, t: Token): boolean => COUNTS.test(source.slice(t.from, t.to));

export const isMark = (source: string, t: Token): boolean => {
  const text = source.slice(t.from, t.to);
  return (text.length <= 3 && (beginsItem(text) || /^[・･•●■□◆◇○※★▼▶]$/.test(text))) || countsInWords(source, t);
};
