import type { FigureKind } from '../draft.js';
import { figureKind } from '../fields/input.js';
import { labelToFigureWords } from '../lexicon/index.js';
import type { LabelField } from '../lexicon/types.js';
import type { CellReading } from './cellReading.js';
import { type ColumnHead, headField } from './events.js';

/** Beside what was planned, rows that tell how it went. */
const PLANNED: ReadonlySet<string | undefined> = new Set(['target', 'goals', 'schedule']);
const DONE: ReadonlySet<string | undefined> = new Set(['result', 'status', 'outcome', 'achievement']);

/** 計画 or 実績 and the like at the head of a row of years; null for anything else. */
export function kindOfRow({
  label,
  text,
}: Pick<CellReading, 'label' | 'text'>): 'planned' | 'done' | FigureKind | null {
  // 目安 elsewhere tells what an item is measured by.
  if (label?.field === 'criteria' && labelToFigureWords(text.value)?.field === 'target') return 'planned';
  if (PLANNED.has(label?.field)) return 'planned';
  return DONE.has(label?.field) ? 'done' : figureKind(label);
}

/** What may stand above the kinds: 区分, 項目, nothing, or a word that nobody knows. */
const HEADS_KINDS: ReadonlySet<LabelField | undefined> = new Set(['category', 'section', 'remarks', undefined]);
export const mayHeadKinds = (head: ColumnHead): boolean => HEADS_KINDS.has(headField(head)?.field);
