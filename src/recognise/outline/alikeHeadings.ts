import type { Line, Table } from '../../model/block.js';
import { headerKey } from '../table/formLabels.js';

const MARK = /^[\s　]*([【＜<〈≪《［[〔「■□◆◇●○◎▼▽★☆])/;

/** The bracket or mark that a heading is set in, without which two headings are not alike; none is undefined. */
export const markOf = (heading: string): string | undefined => MARK.exec(heading)?.[1];

/** Nothing but brackets stands behind the name that ends at `end`. */
export const endsAt = ({ text }: Line, end: number): boolean =>
  /^[\s　】＞>〉≫》］\]〕」]*$/.test(text.value.slice(end));

/** The same for all headings in one bracket over tables of one header. */
export const keyOver = (heading: Line, table: Table): string =>
  `${markOf(heading.text.value) ?? ''}${headerKey(table)}`;

/** Adds a value to those found under the key. */
export function addTo<T>(found: Map<string, T[]>, key: string, value: T): void {
  const list = found.get(key);
  if (list) list.push(value);
  else found.set(key, [value]);
}
