import { isFigureText, isYearText, type Placed } from './repeatedCells.js';

/** Groups of rows under a header: at least so many tell that their cells were merged. */
const FEWEST_GROUPS = 2;
const MOST_ROWS = 4;

/** Rows of a group, and the column that tells them apart. */
interface Groups {
  readonly size: number;
  readonly kinds: number;
}

/**
 * Rows that come in groups, in each of which a column counts through the same words and all that stands left of it is said anew: the
 * cells as they were, merged down.
 * ```
 *   指標     | 指標     | 区分   | R5  | R6  | 最終目標
 *   活動指標 | 開催回数 | 目標値 |  10 |  12 |    20
 *   活動指標 | 開催回数 | 実績値 |   9 |  12 |    20
 *   成果指標 | 参加者数 | 目標値 | 300 | 350 |   500
 *   成果指標 | 参加者数 | 実績値 | 280 | 361 |   500
 * ```
 * Right of the words what is equal in every group was one cell, too, but under a year. Null for any other table.
 */
export function joinGroups(texts: readonly (readonly string[])[]): Placed[] | null {
  const groups = findGroups(texts);
  const [header, ...body] = texts;
  if (!groups || !header) return null;
  const { size, kinds } = groups;
  // Of a year 目標 and 実績 may be the same figure.
  const isOne = header.map(
    (head, column) => column !== kinds && !isYearText(head) && isEqualInGroups(body, column, size),
  );
  const placed: Placed[] = [];
  for (let column = 0; column < header.length; column++) {
    let columnSpan = 1;
    while (column + columnSpan < kinds && header[column + columnSpan] === header[column]) columnSpan++;
    placed.push({ row: 0, column, rowSpan: 1, columnSpan });
    column += columnSpan - 1;
  }
  for (let row = 0; row < body.length; row++)
    for (let column = 0; column < header.length; column++) {
      if (isOne[column] && row % size > 0) continue;
      placed.push({ row: row + 1, column, rowSpan: isOne[column] ? size : 1, columnSpan: 1 });
    }
  return placed;
}

function findGroups([header, ...body]: readonly (readonly string[])[]): Groups | null {
  for (let kinds = 1; kinds < (header?.length ?? 0) - 1; kinds++)
    for (let size = 2; size <= Math.min(MOST_ROWS, body.length / FEWEST_GROUPS); size++)
      if (body.length % size === 0 && areGroups(body, { size, kinds })) return { size, kinds };
  return null;
}

function areGroups(body: readonly (readonly string[])[], { size, kinds }: Groups): boolean {
  const words = body.slice(0, size).map((row) => row[kinds] ?? '');
  if (new Set(words).size < size || words.some((w) => w === '' || isFigureText(w))) return false;
  if (!body.every((row, i) => row[kinds] === words[i % size])) return false;
  const names = body.map((row) => row.slice(0, kinds).join('\n'));
  const isGroup = names.every((n, i) => n === names[i - (i % size)]);
  const firsts = names.filter((_, i) => i % size === 0);
  const isNamed = firsts.every((n) => n.split('\n').some((t) => t.length > 1 && !isFigureText(t)));
  return isGroup && isNamed && new Set(firsts).size === firsts.length;
}

/** Equal in the rows of every group, with something in one of them. */
function isEqualInGroups(body: readonly (readonly string[])[], column: number, size: number): boolean {
  const texts = body.map((row) => row[column] ?? '');
  return texts.every((t, i) => t === texts[i - (i % size)]) && texts.some((t) => t !== '');
}
