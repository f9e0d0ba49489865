import type { IndicatorDraft, RecordDraft } from '../draft.js';
import { isFigureless, MEASURES } from '../figures/index.js';
import { onOneLine } from '../value.js';
import { nameIndicator } from './figureBlock.js';

/**
 * 成果目標 | 現状値 | 目標値 | 実績値 with 住宅の耐震化率 in the first column: what the row is about is itself what its figures measure.
 */
export function namedByItem(indicators: readonly IndicatorDraft[], record: RecordDraft): readonly IndicatorDraft[] {
  const [only, ...more] = indicators;
  const item = record.title ?? record.objective;
  if (!only || more.length > 0 || only.name !== null || !item) return indicators;
  const name = onOneLine(item, '');
  const isMeasure = MEASURES.test(name.value.trim()) && !/[。、]/.test(name.value) && isFigureless(name.value);
  return isMeasure ? [nameIndicator(only, name)] : indicators;
}
