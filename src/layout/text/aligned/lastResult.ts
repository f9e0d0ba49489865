/** What is printed once the year is over. */
const RESULT = /^(?:実績値?|結果|実施|決算額?|評価)$/;
/** So many pairs of labels at least. */
const FEWEST_GROUPS = 2;

/**
 * The columns of a head's words where labels repeat (計画 実績 計画 実績) and one of them stands over no column, -1: the result of the
 * last year is the one that is not there yet. Figures stand further right than their labels, as the texts before them are longer.
 */
export function withoutLastResult(texts: readonly string[], columns: readonly number[]): readonly number[] {
  const from = texts.findIndex((t, i) => texts.indexOf(t, i + 1) > 0);
  const period = from < 0 ? 0 : texts.indexOf(texts[from] as string, from + 1) - from;
  const own = texts.length - from;
  if (period < 2 || own % period !== 0 || own < FEWEST_GROUPS * period) return columns;
  if (!texts.slice(from).every((t, i) => t === texts[from + (i % period)])) return columns;
  const missing = columns.flatMap((c, i) => (c < 0 ? [i] : []));
  const [at] = missing;
  if (missing.length !== 1 || at === undefined || at < from || !RESULT.test(texts.at(-1) as string)) return columns;
  const rest = columns.slice(from).filter((c) => c >= 0);
  const isInOrder = rest.every((c, i) => i === 0 || c === (rest[i - 1] as number) + 1);
  return isInOrder ? [...columns.slice(0, from), ...rest, -1] : columns;
}
