import type { Block } from '../../model/block.js';

/** So many tables on one form show what its labels are. */
const ENOUGH_FORMS = 20;

/**
 * The blocks with the first tables alone of those on one form: a long document prints it hundreds of times. What stands in the first
 * column of a form are its labels.
 */
export function firstForms(blocks: readonly Block[]): Block[] {
  const times = new Map<string, number>();
  return blocks.filter((b) => {
    if (b.kind !== 'table') return true;
    const first = b.cells.flatMap((c) => (c.column === 0 ? c.lines.map((l) => l.text.value) : []));
    const form = [b.columns, ...first].join('\n');
    const known = times.get(form) ?? 0;
    times.set(form, known + 1);
    return known < ENOUGH_FORMS;
  });
}
