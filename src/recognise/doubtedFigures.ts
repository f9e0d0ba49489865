import { halfWidth } from '../japanese/index.js';
import { diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import type { PlanDraft } from './draft.js';
import { textPlace } from './where.js';

/** 400 388: nothing but two figures, with or without their unit. */
const TWO_FIGURES = /^[△▲-]?[\d,.]*\d[^\d\s,.]{0,3}\s+[△▲-]?[\d,.]*\d[^\d\s,.]{0,3}$/u;

/** Says of which figures a cell prints two, one above the other, and nothing tells which of them is meant. */
export function doubtFigures(plan: PlanDraft, characters: SourceCharacters): void {
  for (const record of plan.records)
    for (const { text } of record.indicators.flatMap((i) => i.values)) {
      if (!TWO_FIGURES.test(halfWidth(text.value.trim()))) continue;
      record.doubts.add('figure-ambiguous');
      plan.diagnostics.push(diagnostic('figure-ambiguous', textPlace(text, characters), { text: text.value }));
    }
}
