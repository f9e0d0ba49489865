import { rememberAnswers } from '../../labelAnswers.js';
import type { Token } from '../aligned/segments.js';
import { type FormLine, leftEdges, toFormLines } from '../forms/formLines.js';
import { nameOf } from '../letters.js';
import type { SourceLine } from '../sourceLines.js';

/** A label set downwards beside several labels, and the lines on which its letters stand. */
export interface Rail {
  readonly words: readonly Token[];
  readonly first: number;
  readonly last: number;
}

type IsLabel = (text: string) => boolean;

interface RailWords {
  readonly isLabel: IsLabel;
  /** Whether a list holds the label as it stands. */
  readonly isListed: IsLabel;
}

/** So many of them at least, of so many names in all that come again. */
const FEWEST = 6;
const TIMES = 3;
/** This share of what stands like a letter of them is one. */
const KNOWN = 0.8;
/** This share of them stands beside a label. */
const OVER_LABELS = 0.5;
/** Letters stand so far from the left edge at most, and so many lines apart. */
const MOST_LEFT = 6;
const FARTHEST = 8;
const MOST_LETTERS = 10;
/** The letters of one label stand so many lines apart at most. */
const LINES_APART = 3;
/** A label that no list holds is likely two, the longer the likelier. */
const COST = { left: 100, listed: 1, short: 3, long: 8 } as const;
const SHORT = 6;
const LETTERS = /^[\p{sc=Han}\p{sc=Hiragana}ー]{1,3}$/u;

interface Piece {
  readonly line: number;
  readonly word: Token;
}

/**
 * Labels set downwards at the left edge, each beside several labels of its own:
 * ```
 *   計   取組内容   板を取り替える。
 *   画   成果指標   取り替えた板　12枚
 *
 *   評   取組実績   板を取り替えた。
 *   価   今後の課題 釘が足りない。
 * ```
 * `[]` where the lines have none, or not enough of them to be sure.
 */
export function findRails(source: string, lines: readonly SourceLine[], words: RailWords): Rail[] {
  const isLabel = rememberAnswers(words.isLabel);
  const pieces = piecesIn(source, lines);
  if (pieces.length < 2 * FEWEST) return [];
  const form = toFormLines(source, lines, isLabel);
  if (!form) return [];
  const runs = runsOf(pieces, lines);
  const rails = runs.flatMap((run) => toRails(source, run, { ...words, isLabel }));
  const letters = rails.reduce((sum, r) => sum + r.words.length, 0);
  const names = rails.map((r) => nameOf(source, r.words));
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const again = rails.filter((_, i) => (times.get(names[i] as string) ?? 0) >= TIMES);
  const alone = again.filter((r) => r.words.filter((w) => w.to - w.from === 1).length * 2 > r.words.length);
  const over = again.filter((r) => standsOverLabels(source, form, r, isLabel));
  const areRails =
    alone.length * 2 > again.length &&
    again.length >= FEWEST &&
    letters >= pieces.length * KNOWN &&
    over.length >= again.length * OVER_LABELS;
  return areRails ? again : [];
}

/** Short words that open a line near the left edge of its page, apart from what follows. */
function piecesIn(source: string, lines: readonly SourceLine[]): Piece[] {
  const words = lines.map((line): FormLine => {
    const own = source.slice(line.from, line.to);
    const at = own.search(/[^\s\u3000]/u);
    const end = at < 0 ? -1 : at + (own.slice(at).search(/[\s\u3000]|$/u) as number);
    return { line, words: at < 0 ? [] : [{ from: line.from + at, to: line.from + end, x0: at, x1: end }] };
  });
  const edges = leftEdges(words);
  return words.flatMap(({ line, words: [word] }, i) => {
    if (!word || word.x0 > (edges.get(line.page) ?? 0) + MOST_LEFT) return [];
    return LETTERS.test(source.slice(word.from, word.to)) ? [{ line: i, word }] : [];
  });
}

/** Pieces of one page that stand near one another. */
function runsOf(pieces: readonly Piece[], lines: readonly SourceLine[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1)?.at(-1);
    const isNear = last && piece.line - last.line <= FARTHEST && lines[piece.line]?.page === lines[last.line]?.page;
    if (isNear) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** The labels of a run: as many of its pieces as may be, in labels that are likely. */
function toRails(source: string, run: readonly Piece[], { isLabel, isListed }: RailWords): Rail[] {
  interface Best {
    readonly cost: number;
    /** The pieces [from, to) are this label; null where the last of them is left. */
    readonly from: number;
    readonly rail: Rail | null;
  }
  const best: Best[] = [{ cost: 0, from: 0, rail: null }];
  for (let to = 1; to <= run.length; to++) {
    let found: Best = { cost: (best[to - 1] as Best).cost + COST.left, from: to - 1, rail: null };
    for (let from = to - 2; from >= Math.max(0, to - MOST_LETTERS); from--) {
      const own = run.slice(from, to);
      if ((own[1] as Piece).line - (own[0] as Piece).line > LINES_APART) break;
      const words = own.map((p) => p.word);
      const name = nameOf(source, words);
      if (name.length > MOST_LETTERS || !isLabel(name)) continue;
      const likely = isListed(name) ? COST.listed : name.length <= SHORT ? COST.short : COST.long;
      const cost = (best[from] as Best).cost + likely;
      const rail: Rail = { words, first: (own[0] as Piece).line, last: (own.at(-1) as Piece).line };
      if (cost < found.cost) found = { cost, from, rail };
    }
    best.push(found);
  }
  const rails: Rail[] = [];
  for (let to = run.length; to > 0; to = (best[to] as Best).from) {
    const { rail } = best[to] as Best;
    if (rail) rails.push(rail);
  }
  return rails.reverse();
}

/** On one of its lines, or right beside them, a label stands behind its letters. */
function standsOverLabels(
  source: string,
  form: readonly FormLine[],
  { first, last, words }: Rail,
  isLabel: IsLabel,
): boolean {
  const own = new Set(words.map((w) => w.from));
  return form.slice(Math.max(0, first - 1), last + 2).some(({ words: [a, b] }) => {
    const label = a && own.has(a.from) ? b : a;
    return label !== undefined && isLabel(nameOf(source, [label]));
  });
}
