import { joinTexts } from '../../model/sourceText.js';
import { cellToFigure, criterionToIndicators } from '../figures/index.js';
import { linesToValue, onOneLine, type Value } from '../value.js';
import type { Label, TableEvent } from './events.js';

const NO_CONTEXT = { kind: 'target', fiscalYear: null } as const;

/** 指標 | 窓口の満足度 | 90％: white space cut the figure off the name before it. The two as one value; null for any other value. */
export function withFigure(last: TableEvent | undefined, labels: readonly Label[], value: Value): TableEvent | null {
  if (last?.type !== 'hit' || labels.at(-1)?.reading?.field !== 'indicator') return null;
  if (last.head !== null || last.path.at(-1) !== labels.at(-1)) return null;
  const name = last.value.text;
  const isName = /\p{L}{2}/u.test(name.value) && criterionToIndicators(name, NO_CONTEXT).indicators.length === 0;
  const isFigure = /[0-9０-９]/.test(value.text.value) && cellToFigure(onOneLine(value.text), NO_CONTEXT) !== null;
  const line = last.value.lines.at(-1);
  if (!isName || !isFigure || !line || last.value.tables.length + value.tables.length > 0) return null;
  const text = joinTexts([onOneLine(name), onOneLine(value.text)], '　');
  return { ...last, value: linesToValue([{ ...line, text }]) };
}
