import type { RecordDraft } from '../draft.js';
import { handlerOf } from '../fields/handlers.js';
import type { FieldContext } from '../fields/input.js';
import { type FigureTaker, MeasuredFigures } from '../measuredFigures.js';
import type { BodyRow } from './events.js';
import { pathToInput } from './labelPath.js';

/** What rows of labels tell of an item of a register: each value goes where its label says, the figures to their indicator. */
export function addLabelled(record: RecordDraft, rows: readonly BodyRow[], context: FieldContext): void {
  const taker: FigureTaker = {
    current: record,
    context,
    label: () => {},
    hit: (input) => handlerOf(input.reading?.field ?? null)(record, input, context),
    addIndicators: (indicators) => record.indicators.push(...indicators) > 0,
  };
  const figures = new MeasuredFigures(taker);
  for (const { label, value } of rows.flatMap((r) => r.labelled ?? [])) {
    const input = pathToInput([label], null, value);
    if (figures.keeps(input)) continue;
    figures.end();
    if (!figures.keepsName(input)) taker.hit(input);
  }
  figures.end();
}
