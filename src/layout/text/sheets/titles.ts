import type { FormLine } from '../forms/formLines.js';
import { type Template, uncounted } from './template.js';

/** No more lines of a title are looked for above a sheet. */
const MOST_LINES = 3;
/** What stands above this share of the sheets is their title. */
const SHARE = 0.6;
const FEWEST = 2;
/** What is shorter may be the rest of the sheet's last label. */
const SHORTEST = 6;

/**
 * Where each sheet begins with its title, lines that say the same above most of them and are no labels:
 * ```
 *             令和６年度 事業評価シート
 *   事業番号   3     事業名   橋の手入れ
 * ```
 */
export function titleTops(source: string, lines: readonly FormLine[], { printed, sheets }: Template): number[] {
  const above = sheets.map(({ from }) => {
    const own: number[] = [];
    for (let i = from - 1; i >= 0 && own.length < MOST_LINES && !printed[i]; i--)
      if ((lines[i] as FormLine).words.length > 0) own.push(i);
    return own;
  });
  // The last row of a sheet stands above the next one, too, but below the last sheet as well.
  const below = new Set(lines.slice(sheets.at(-1)?.from).map(({ words }) => uncounted(source, words)));
  const tops = sheets.map((s) => s.from);
  for (let n = 0, of = sheets.map((_, k) => k); n < MOST_LINES; n++) {
    const names = new Map<string, number[]>();
    for (const k of of) {
      const i = above[k]?.[n];
      const name = i === undefined ? '' : uncounted(source, (lines[i] as FormLine).words);
      if (name === '' || below.has(name)) continue;
      const same = names.get(name);
      if (same) same.push(k);
      else names.set(name, [k]);
    }
    const [name, most] = [...names].reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', []]);
    if (most.length < Math.max(FEWEST, sheets.length * SHARE)) break;
    if (name.length >= SHORTEST) for (const k of most) tops[k] = above[k]?.[n] as number;
    of = most;
  }
  return tops;
}
