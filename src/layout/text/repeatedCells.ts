/** A cell's place, and how far it reaches. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Two cells side by side say the same in so many words only where they were one. */
const LONG = 12;
/** Three cells do so with less. */
const LONG_OF_THREE = 10;
/** So many texts tell that the converter wrote merged cells once for each cell they took up. */
const FEWEST_TEXTS = 2;
/** A text of this length is proof by itself. */
const VERY_LONG = 30;
const FEWEST_ROWS = 3;
/** 120, ○, Ａ, 8.5%: equal values are no merged cell, unless their label above is one. */
const VALUE = /^(?:[\d０-９,，.．%％△▲+＋\-－―〜～\s]+\S{0,2}|[^\s]|[→⇒]+)$/;
/** A figure or a mark. */
export const isFigureText = (text: string): boolean => VALUE.test(text);

const YEAR = /^(?:令和|平成|昭和|[RHSＲＨＳ])?[\s　]*[0-9０-９元]{1,4}[\s　]*(?:年|$)/;

/** 令和6年度, R6, 3年度: a year. */
export const isYearText = (text: string): boolean => YEAR.test(text);

/**
 * Where a converter wrote the text of a merged cell into every cell that it had covered, the cells as they were; null for any other
 * table.
 * ```
 *   目標１ | 取組名 | 花壇の手入れ     | 担当課           | 公園課
 *   目標１ | 内容   | 花を絶やさない。 | 花を絶やさない。 | 花を絶やさない。
 * ```
 */
export function joinRepeated(texts: readonly (readonly string[])[]): Placed[] | null {
  const across = repeatsAcross(texts);
  if (!across && !repeatsDown(texts)) return null;
  const taken = texts.map((row) => row.map(() => false));
  const placed: Placed[] = [];
  /** By column, the row below the wide cell that begins in it: 達成度 | 達成度 above ○ | ○. */
  const belowWide = new Map<number, number>();
  for (const [row, cells] of texts.entries())
    for (let column = 0; column < cells.length; column++) {
      if (taken[row]?.[column]) continue;
      const text = cells[column] as string;
      let columnSpan = 1;
      const mayGoOn = across && text !== '' && (!VALUE.test(text) || belowWide.get(column) === row);
      while (mayGoOn && cells[column + columnSpan] === text && !taken[row]?.[column + columnSpan]) columnSpan++;
      let rowSpan = 1;
      while (text !== '' && !VALUE.test(text) && isSameRun(texts[row + rowSpan], column, columnSpan, text)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) (taken[r] as boolean[])[c] = true;
      placed.push({ row, column, rowSpan, columnSpan });
      if (columnSpan > 1) belowWide.set(column, row + rowSpan);
    }
  return placed;
}

/** Several long texts stand twice or more side by side, and in the columns that they take up nothing tells columns apart. */
function repeatsAcross(texts: readonly (readonly string[])[]): boolean {
  const long = new Set<string>();
  const columns = new Set<number>();
  for (const row of texts)
    for (let i = 0; i + 1 < row.length; i++) {
      const t = row[i] as string;
      if (row[i + 1] !== t || t.length < (row[i + 2] === t || row[i - 1] === t ? LONG_OF_THREE : LONG)) continue;
      long.add(t);
      columns.add(i).add(i + 1);
    }
  const isProof = long.size >= FEWEST_TEXTS || [...long].some((t) => t.length >= VERY_LONG);
  return isProof && !texts.some((row) => tellsApart([...columns].map((c) => row[c] ?? '')));
}

/** Two years, or two different texts that are long, side by side: columns of their own, which may say the same now and then. */
function tellsApart(cells: readonly string[]): boolean {
  const different = new Set(cells);
  const count = (is: (text: string) => boolean): number => [...different].filter(is).length;
  return count((t) => t.length >= LONG) > 1 || count((t) => YEAR.test(t)) > 1;
}

/** The same words open every row of a form: the label that stood beside all of it. */
function repeatsDown(texts: readonly (readonly string[])[]): boolean {
  const first = texts[0]?.[0] ?? '';
  if (texts.length < FEWEST_ROWS || first === '' || VALUE.test(first)) return false;
  const seconds = new Set(texts.map((row) => row[1] ?? ''));
  return texts.every((row) => row[0] === first) && seconds.size === texts.length;
}

/** The next row has the text in these columns and in none beside them. */
function isSameRun(row: readonly string[] | undefined, from: number, count: number, text: string): boolean {
  if (!row || row[from - 1] === text || row[from + count] === text) return false;
  return row.slice(from, from + count).every((t) => t === text) && row.length >= from + count;
}
