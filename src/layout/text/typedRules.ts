import type { SourceLine } from './sourceLines.js';

/** A line of one sign from end to end, as a typewriter draws it. */
const RULE = /^[\s　]*(?:([-=_~*#+.])\1{11,}|([－＝＿～＊―ー─━═…・-])\2{5,}|(?:- ){8,}-?|(?:－　){4,}－?)[\s　]*$/u;
/** `-----  ---  ----`: dashes that say themselves where the columns are. */
const COLUMNS = /^[ \t]*(?:-{2,}(?:[ \t]+-{2,})+|={2,}(?:[ \t]+={2,})+)[ \t]*$/m;
/** White space between two texts of a line. */
const GAP = /(?<=\S)(?:\t| {2,}|　+)[\s　]*(?=\S)/u;

/**
 * The lines without the rules that are drawn with signs above, below and between the rows of tables set by white space. Below a
 * head the rule goes and its rows go on; elsewhere it parts what stands above it from what stands below.
 * ```
 *   №   担当課     目標
 *   ---------------------------
 *   1    総務課     庁舎を移す。
 * ```
 */
export function withoutTypedRules(
  source: string,
  lines: readonly SourceLine[],
  markup: (readonly [number, number])[],
  isLabel: (text: string) => boolean,
): readonly SourceLine[] {
  if (COLUMNS.test(source)) return lines;
  const cellsOf = (line: SourceLine | undefined): string[] =>
    line && !line.blank ? source.slice(line.from, line.to).trim().split(GAP) : [];
  return lines.flatMap((line, i) => {
    if (line.blank || line.to - line.from < 6 || !RULE.test(source.slice(line.from, line.to))) return [line];
    const above = cellsOf(lines[i - 1]);
    const beside = [above, cellsOf(lines[i + 1])];
    if (beside.every((cells) => cells.length < 2)) return [line];
    markup.push([line.from, line.to]);
    const isHead = above.length > 1 && above.filter((c) => isLabel(c.trim())).length * 2 >= above.length;
    return isHead ? [] : [{ ...line, to: line.from, blank: true }];
  });
}
