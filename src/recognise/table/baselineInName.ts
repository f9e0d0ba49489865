import { sliceText, trimText } from '../../model/sourceText.js';
import type { IndicatorDraft } from '../draft.js';
import { datedByNotes } from '../fields/figures.js';
import type { FieldContext } from '../fields/input.js';
import { criterionToIndicators } from '../figures/index.js';
import { onOneLine } from '../value.js';
import { nameIndicator } from './figureBlock.js';

const YEAR = '(?:(?:令和|平成|[RHＲＨ])[\\s　]?(?:[0-9０-９]{1,2}|元)(?:年度?)?(?:末|時点)?の?[\\s　]*)?';
const SO_FAR = `${YEAR}(?:現状値?|現況値?|基準値|(?:計画)?策定時(?:の値)?|当初値|初期値|直近値)`;
const FIGURE = '[^\\s　。、0-9０-９]{0,3}[0-9０-９][^。、（）()]{0,14}';
/** （現状 320人）, 〔基準値（R4）：48％〕, ［R4基準値：48］ */
const IN_BRACKETS = new RegExp(
  `[\\s　]*[（(〔【［[][\\s　]*(${SO_FAR}(?:[（(][^（）()]{1,12}[)）])?[\\s　:：＝=]*${FIGURE})[）)〕】］\\]]$`,
  'u',
);
/** 現状値：62分, 策定時（R4）：48％ */
const BEHIND_COLON = new RegExp(
  `[\\s　]*(${SO_FAR}(?:[（(][^（）()]{1,12}[)）])?[\\s　]*[:：＝=][\\s　]*${FIGURE})$`,
  'u',
);

/**
 * The name of an indicator that prints how things stand in its own cell, beside the years of what is aimed at:
 * ```
 *   目標指標 | 渡し船の待ち時間 | 令和6年度 | 令和7年度
 *            | 現状値：62分     | 55分      | 45分以下
 * ```
 */
export function withBaselineOfName(indicator: IndicatorDraft, context: FieldContext): IndicatorDraft {
  const { name, values } = indicator;
  const cell = indicator.text && onOneLine(indicator.text, '');
  const found = name && cell && (IN_BRACKETS.exec(cell.value) ?? BEHIND_COLON.exec(cell.value));
  if (!name || !cell || !found || found.index < 2 || values.some((v) => v.kind === 'baseline')) return indicator;
  const from = found.index + found[0].indexOf(found[1] as string);
  const told = sliceText(cell, from, from + (found[1] as string).length);
  const { indicators } = criterionToIndicators(told, { fiscalYear: null, kind: 'baseline' });
  const [only, ...more] = indicators.map((i) => datedByNotes(i, context));
  if (!only || more.length > 0 || only.values.length !== 1 || only.values[0]?.kind !== 'baseline') return indicator;
  // A note on a line of its own may have ended the name before.
  // 【KPI】利用率: what stands before the name in its cell is no part of it.
  const ahead = Math.max(cell.at.indexOf(name.at[0] ?? -1), 0);
  const length = Math.min(name.value.length, found.index - ahead);
  const bare = trimText(sliceText(name, 0, length));
  if (indicator.unit !== null) {
    const stood = nameIndicator({ ...indicator, values: only.values }, trimText(sliceText(cell, 0, found.index)));
    return { ...indicator, name: bare, values: [...stood.values, ...values] };
  }
  // 利用率（％）［R4基準値：48］: the unit ends the name that is left.
  return { ...nameIndicator({ ...indicator, values: [...only.values, ...values] }, bare), text: indicator.text };
}
