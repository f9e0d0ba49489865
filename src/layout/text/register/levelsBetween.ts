import type { Token } from '../aligned/segments.js';
import { hasWideGap } from '../aligned/words.js';
import { endsSentence } from '../marks.js';

type Line = readonly Token[];

/** A number or letter by itself: (2), ①, (イ), 1., Ⅲ, ア. */
const MARK =
  /^(?:[（(](?:[0-9０-９]{1,2}|[ア-ンa-zA-Zａ-ｚＡ-Ｚ一二三四五六七八九十])[)）]|[①-⑳]|[0-9０-９]{1,2}[.．、]?|[0-9０-９]{1,2}(?:[-－][0-9０-９]{1,2})+|[Ⅰ-Ⅻ][.．]?|[ア-ン][.．、]?)$/;
const AHEAD =
  /^(?:[（(](?:[0-9０-９]{1,2}|[ア-ンa-zA-Zａ-ｚＡ-Ｚ一二三四五六七八九十])[)）]|[①-⑳]|[0-9０-９]{1,2}[.．、]|[Ⅰ-Ⅻ])(?=\S{2})/;
const MOST_WORDS = 4;

/**
 * What tells the levels printed between two registers, each with its head, from the rows of the first:
 * ```
 *   2   市政懇談会の見直し    広聴課     ○   →
 *   (イ) 市民活動団体との連携
 *   № 　実施内容              担当課    R4  R5
 * ```
 * A level is numbered in a way that no row of the register is.
 */
export const levelsBetween = (source: string, body: readonly Line[]): ((line: Line) => boolean) =>
  levelsOver(source, new Set(stylesOfRows(source, body)));

/**
 * What tells the levels between the rows of one register, whose own numbers are of another style:
 * ```
 *   (2) 市民活動の支援
 *   ① 懇談会の見直し    ・会場を増やす    開催回数    4回
 *   ② 補助金の見直し    ・要綱を改める    申請件数    20件
 * ```
 */
export function levelsOverRows(source: string, body: readonly Line[]): (line: Line) => boolean {
  const rows = stylesOfRows(source, body);
  return rows.length < FEWEST_ROWS ? () => false : levelsOver(source, new Set(rows));
}

/** So many rows at least show how they are numbered. */
const FEWEST_ROWS = 2;

const stylesOfRows = (source: string, body: readonly Line[]): readonly string[] =>
  body.flatMap((l) => (hasWideGap(l) ? (styleOf(source, l) ?? []) : []));

function levelsOver(source: string, rows: ReadonlySet<string>): (line: Line) => boolean {
  return (line) => {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last || line.length > MOST_WORDS || hasWideGap(line)) return false;
    const style = styleOf(source, line);
    return style !== null && !rows.has(style) && !endsSentence(source.slice(last.from, last.to));
  };
}

/** The way the line is numbered, with the text behind it; null where it is not. */
function styleOf(source: string, [first, ...rest]: Line): string | null {
  if (!first) return null;
  const word = source.slice(first.from, first.to);
  const mark = rest.length > 0 && MARK.test(word) ? word : AHEAD.exec(word)?.[0];
  if (!mark) return null;
  return mark
    .replace(/[0-9０-９]+/g, '1')
    .replace(/[①-⑳]/, '①')
    .replace(/[Ⅰ-Ⅻ]/, 'Ⅰ')
    .replace(/[ア-ン]/, 'ア');
}
