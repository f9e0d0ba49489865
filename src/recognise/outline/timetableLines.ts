import type { Line } from '../../model/block.js';
import { opensWithYear, textsOfYears } from '../fields/textsOfYears.js';
import type { LabelField } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/** What is told on its own before the years say when. */
const BEFORE: ReadonlySet<LabelField> = new Set(['measures', 'objective', 'goals', 'currentState']);

/**
 * Where the text under a label ends and a timetable without a label begins; null where none does.
 * ```
 *   事業内容：窓口の配置を見直します。
 *   令和5年度：検討
 *   令和6年度：試行
 * ```
 */
export function timetableFrom(lines: readonly Line[], field: LabelField): number | null {
  if (!BEFORE.has(field)) return null;
  const from = lines.findIndex((l) => opensWithYear(l.text.value));
  if (from <= 0 || !isTimetable(lines.slice(from))) return null;
  return from;
}

/** Each year says in a few words what it is for: no report of what was done in it. */
export function isTimetable(lines: readonly Line[]): boolean {
  const told = opensWithYear(lines[0]?.text.value ?? '') ? textsOfYears(linesToText(lines)) : null;
  return told?.before === null && told.parts.every(({ text }) => !/[。]|た$/.test(text.value));
}
