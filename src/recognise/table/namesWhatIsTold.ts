import { type Column, sameHead } from './columns.js';
import { atLeastHalf, columnTexts, nearlyAll } from './columnTexts.js';
import type { BodyRow } from './events.js';

/**
 * 取り組むこと | 進め方, 具体策 | 令和6年度の実施内容, 改革の取組 | 所管 | 何をするか: of two columns of actions the left one names what the right
 * one tells.
 */
export function namesWhatIsTold(columns: readonly Column[], rows: readonly BodyRow[]): Column | null {
  const actions = columns.filter((c) => c.field === 'measures' || (c.field === 'status' && tellsActions(c)));
  const [names, ...others] = actions.filter((c, i) => !actions.slice(0, i).some((b) => sameHead(b, c)));
  if (names?.field !== 'measures' || names.head.years || others.length === 0) return null;
  const texts = columnTexts(rows, names.index);
  const tells = others.some((c) => atLeastHalf(columnTexts(rows, c.index), (t) => !isName(t)));
  return tells && texts.length > 0 && nearlyAll(texts, isName) ? names : null;
}

/** 本年度の取組: what was done, by the name of what was to be. */
const tellsActions = ({ head }: Column): boolean => head.labels.at(-1)?.reading?.field === 'measures';

/** A noun with what describes it, on its own: no sentence, no list, no figure. */
export const isName = (text: string): boolean =>
  text.length <= 30 && !/[。、：:\n]|[るすたう]$|^[①-⑳・]|[0-9０-９]\s*[％%人件回]/u.test(text.trim());
