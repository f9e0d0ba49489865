import type { Token } from '../aligned/segments.js';
import { isFigure, isYear, type Kind, kindOf, textOfWord, type Words } from './words.js';

/** A line with a kind of figures and its figures behind it. */
export interface KindRow {
  readonly line: number;
  readonly kind: Kind;
  readonly word: Token;
  /** What stands before the kind. */
  readonly names: Words;
  readonly figures: Words;
  /** What stands behind the figures: their unit. */
  readonly behind: Words;
}

/** The rows of one indicator: its targets, its results, and how far these reached. */
export type KindGroup = readonly KindRow[];

/** So many lines with text may stand between two rows of an indicator, and between those of two. */
const BETWEEN_ROWS = 3;
const BETWEEN_GROUPS = 4;

export function toKindRow(source: string, words: Words, line: number): KindRow | null {
  const texts = words.map((w) => textOfWord(source, w));
  for (const [k, text] of texts.entries()) {
    const kind = kindOf(text);
    if (!kind) continue;
    let end = k + 1;
    while (end < texts.length && isFigure(texts[end] as string)) end++;
    const behind = words.slice(end);
    if (end === k + 1 || behind.length > 1) continue;
    return {
      line,
      kind,
      word: words[k] as Token,
      names: words.slice(0, k),
      figures: words.slice(k + 1, end),
      behind,
    };
  }
  return null;
}

/** Runs of indicators, each with a row of targets and one of results at least. */
export function kindGroups(source: string, lines: readonly Words[]): KindGroup[][] {
  const rows = lines.map((l, i) => toKindRow(source, l, i));
  const runs: KindGroup[][] = [];
  for (let i = 0; i < lines.length; ) {
    const group = groupAt(source, lines, rows, i);
    if (!group) {
      i++;
      continue;
    }
    const last = runs.at(-1)?.at(-1)?.at(-1);
    const isNext =
      last !== undefined && isGap(source, lines, last.line + 1, i, BETWEEN_GROUPS) && isAlike(runs.at(-1)?.[0], group);
    if (isNext) runs.at(-1)?.push(group);
    else runs.push([group]);
    i = (group.at(-1) as KindRow).line + 1;
  }
  return runs;
}

const isAlike = (a: KindGroup | undefined, b: KindGroup): boolean =>
  a !== undefined && a.length === b.length && a.every((r, k) => r.kind === b[k]?.kind);

function groupAt(
  source: string,
  lines: readonly Words[],
  rows: readonly (KindRow | null)[],
  at: number,
): KindGroup | null {
  const first = rows[at];
  if (first?.kind !== 'target') return null;
  const group = [first];
  for (let i = at + 1; i < lines.length; i++) {
    const row = rows[i];
    if (row) {
      if (group.some((r) => r.kind === row.kind)) break;
      group.push(row);
    } else if (!isGap(source, lines, (group.at(-1) as KindRow).line + 1, i + 1, BETWEEN_ROWS)) break;
  }
  return group.some((r) => r.kind === 'result') ? group : null;
}

/** The lines between have a few words each, and are no rows or heads of others. */
function isGap(source: string, lines: readonly Words[], from: number, to: number, most: number): boolean {
  const own = lines.slice(from, to).filter((l) => l.length > 0);
  return (
    own.length <= most &&
    own.every((l) => {
      const texts = l.map((w) => textOfWord(source, w));
      return texts.filter(isYear).length < 2 && texts.filter(isFigure).length < 2 && !texts.some((t) => /。/.test(t));
    })
  );
}
