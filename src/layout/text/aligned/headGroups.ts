import type { Piece } from './columns.js';
import { segmentOf, type Token, textOf } from './segments.js';

/** The labels over repeated ones stand at most this many lines above them. */
const ABOVE = 3;
/** A label may stand this far, in places, beside the labels that it is over. */
const BESIDE = 2;
/** So many groups at least show that labels repeat. */
const FEWEST_GROUPS = 2;

/** Columns whose labels repeat those before them, and the places that the labels take. */
interface Group {
  readonly column: number;
  readonly last: number;
  readonly x0: number;
  readonly x1: number;
}

/**
 * Labels that repeat (計画 実績 評価 計画 実績 評価) stand in groups, and each label above is over the group that it stands in the
 * width of, wherever its middle is. `pieces` are the lines' own, those of head lines in one column each.
 *
 *       令和５年度              令和６年度
 *   計画  実績  評価      計画  実績  評価
 */
export function spanRepeatedLabels(
  source: string,
  lines: readonly (readonly Piece[])[],
  isHead: readonly boolean[],
): readonly (readonly Piece[])[] {
  const out = [...lines];
  for (const [i, line] of lines.entries()) {
    if (!isHead[i]) continue;
    const groups = groupsOf(source, line);
    if (groups.length < FEWEST_GROUPS) continue;
    for (let k = i - 1, left = ABOVE; k >= 0 && left > 0; k--) {
      const above = out[k] as readonly Piece[];
      if (above.length === 0) continue;
      if (!isHead[k]) break;
      out[k] = spanOver(above, groups);
      left--;
    }
  }
  return out;
}

function groupsOf(source: string, line: readonly Piece[]): Group[] {
  const texts = line.map((p) => textOf(source, p));
  // The labels before the groups (№, 取組項目) stand once.
  const from = texts.findIndex((t, i) => texts.indexOf(t, i + 1) > 0);
  if (from < 0) return [];
  const alike = groupsAlike(line, texts, from);
  return alike.length < FEWEST_GROUPS ? groupsAnew(line, texts, from) : alike;
}

/** Groups of the same labels, from the first of them on. */
function groupsAlike(line: readonly Piece[], texts: readonly string[], from: number): Group[] {
  const period = texts.indexOf(texts[from] as string, from + 1) - from;
  if (period < 2) return [];
  const out: Group[] = [];
  for (let k = from; k < line.length; k += period) {
    const own = line.slice(k, k + period);
    const isSame = own.every(
      (p, j) => texts[k + j] === texts[from + j] && (j === 0 || p.column === (own[j - 1] as Piece).last + 1),
    );
    if (!isSame || own.length < period) break;
    const [first, last] = [own[0] as Piece, own.at(-1) as Piece];
    out.push({ column: first.column, last: last.last, x0: first.x0, x1: last.x1 });
  }
  return out;
}

/**
 * Groups of which the first says more than those behind it, which begin anew with its first labels:
 *
 *             効果額             評価
 *   R5    R6    R7    計     R5    R6
 */
function groupsAnew(line: readonly Piece[], texts: readonly string[], from: number): Group[] {
  const out: { column: number; last: number; x0: number; x1: number }[] = [];
  for (let k = from; k < line.length; k++) {
    const piece = line[k] as Piece;
    const text = texts[k] as string;
    const last = out.at(-1);
    if (text === texts[from]) out.push({ column: piece.column, last: piece.last, x0: piece.x0, x1: piece.x1 });
    else if (!last || piece.column !== last.last + 1 || (out.length > 1 && texts.indexOf(text) >= k)) break;
    else out[out.length - 1] = { ...last, last: piece.last, x1: piece.x1 };
  }
  return out.every((g) => g.last > g.column) ? out : [];
}

/** The line with its words over the groups, where each stands over one and each has one. */
function spanOver(line: readonly Piece[], groups: readonly Group[]): readonly Piece[] {
  const groupOf = (t: Token): Group | undefined => groups.find((g) => t.x0 >= g.x0 - BESIDE && t.x1 <= g.x1 + BESIDE);
  const tokens = line.flatMap((p) => p.tokens);
  const over = tokens.map(groupOf);
  const isClear = groups.every((g) => over.filter((o) => o === g).length <= 1);
  if (!isClear || over.filter((o) => o !== undefined).length < FEWEST_GROUPS) return line;
  const kept = line.flatMap((p) => besideGroups(p, groupOf));
  const spanned = tokens.flatMap((token, i): Piece[] => {
    const group = over[i];
    return group ? [{ column: group.column, last: group.last, ...segmentOf([token]) }] : [];
  });
  const isFree = (p: Piece): boolean => spanned.every((s) => p.last < s.column || p.column > s.last);
  return kept.every(isFree) ? [...kept, ...spanned].sort((a, b) => a.column - b.column) : line;
}

/** What a piece has that stands over no group: before the first of them and behind it, each in the columns left to it. */
function besideGroups(piece: Piece, groupOf: (t: Token) => Group | undefined): Piece[] {
  const at = piece.tokens.findIndex(groupOf);
  if (at < 0) return [piece];
  const group = groupOf(piece.tokens[at] as Token) as Group;
  const [before, behind] = [piece.tokens.slice(0, at), piece.tokens.slice(at + 1).filter((t) => !groupOf(t))];
  const out: Piece[] = [];
  if (before.length > 0) out.push({ ...piece, last: Math.max(piece.column, group.column - 1), ...segmentOf(before) });
  if (behind.length > 0) out.push({ ...piece, column: Math.min(piece.last, group.last + 1), ...segmentOf(behind) });
  return out;
}
