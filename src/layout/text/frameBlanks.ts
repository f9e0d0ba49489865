import type { Field } from './cells.js';
import type { FlowContext } from './flow.js';

/** What a program that holds tables as data frames writes for a blank cell, and for a head that none of its names stands in. */
const BLANK = /^(?:NaN|nan|NaT|<NA>|None|null|Unnamed:\s?\d+(?:_level_\d+)?)$/;
const BLANK_HEAD = /^Unnamed:/;
/** One cell might say nan of itself. */
const FEWEST_BLANKS = 2;
/** 目標値.1: the second 目標値 of a head. */
const REPEATED = /^(.*\S)\.\d{1,2}$/s;

/**
 * The fields of a table that came out of a data frame, as they were before: blank, or the head's own name. Any other table is left
 * as it is.
 * ```
 *   取組名 | 目標値 | Unnamed: 2 | 目標値.1
 *   NaN    | 令和5  | 令和6      | NaN
 * ```
 */
export function withoutFrameBlanks(
  context: FlowContext,
  rows: readonly (readonly Field[])[],
): readonly (readonly Field[])[] {
  const { source, markup } = context;
  const textOf = ([from, to]: Field): string => source.slice(from, to).trim();
  const blanks = rows.flatMap((row) => row.map(textOf).filter((t) => BLANK.test(t)));
  if (blanks.length < FEWEST_BLANKS && !blanks.some((t) => BLANK_HEAD.test(t))) return rows;
  const heads = new Set(rows[0]?.map(textOf));
  return rows.map((row, r) =>
    row.map((field): Field => {
      const text = textOf(field);
      const [from, to, quoted] = field;
      if (BLANK.test(text)) {
        markup.push([from, to]);
        return [from, from];
      }
      const name = r === 0 ? REPEATED.exec(text)?.[1] : undefined;
      if (name === undefined || !heads.has(name)) return field;
      const end = source.indexOf(text, from) + name.length;
      markup.push([end, to]);
      return [from, end, ...(quoted === undefined ? [] : ([quoted] as const))] as Field;
    }),
  );
}
