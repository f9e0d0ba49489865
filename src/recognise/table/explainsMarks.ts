import type { FieldInput } from '../fields/input.js';
import { levelOf, readLegend } from '../lexicon/index.js';
import type { LabelField } from '../lexicon/types.js';

/** 総合評価 | □Ａ ☑Ｂ | Ａ：達成した Ｂ：一部を達成した: what the marks beside it mean tells nothing of the item. */
export function explainsMarks({ reading, value }: FieldInput): boolean {
  if (reading && !MAY_EXPLAIN.has(reading.field)) return false;
  const text = value.text.value.trim();
  const legend = readLegend(text);
  const opens = text.slice(legend[0]?.mark.length).trimStart();
  return (
    legend.length >= 2 &&
    legend.every((e) => levelOf(e.meaning) !== null) &&
    text.startsWith(legend[0]?.mark ?? '-') &&
    // Ａ （Ａ：達成した …: the mark itself stands first.
    !/^[（(※【]/.test(opens)
  );
}

const MAY_EXPLAIN: ReadonlySet<LabelField> = new Set(['achievement', 'criteria', 'outcome', 'status']);
