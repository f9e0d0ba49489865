import type { ColumnTable } from './columnTable.js';
import type { Rows } from './rows.js';

/** This share of the texts of a form's first column are labels. */
const LABELS = 0.6;
const FEWEST_LABELS = 2;
/** １．, (2), ③ before a label. */
const NUMBER = /^[（(]?[0-9０-９①-⑳]+[)）.．、]?\s*/;

/**
 * The rows of a form of labels and texts, those without a label joined to the one above: paragraphs that blank lines part belong to
 * the label beside the first of them.
 *
 *   １．現状     ① 花壇の株が古くなっている。
 *   と課題
 *              ② 植え替えの費用が足りない。
 */
export function joinUnlabelled(table: ColumnTable, rows: Rows, isLabel: (text: string) => boolean): Rows {
  const [labels] = table.columns;
  if (table.columns.length !== 2 || !labels) return rows;
  const texts = rows.starts.map((from, r) => {
    const to = rows.starts[r + 1] ?? table.lines.length;
    const own = labels.entries.filter((e) => e.line >= from && e.line < to);
    return { first: own[0]?.line === from, text: own.map((e) => e.text).join('') };
  });
  const named = texts.filter((t) => t.text !== '');
  const known = named.filter((t) => t.first && (isLabel(t.text) || isLabel(t.text.replace(NUMBER, ''))));
  if (known.length < FEWEST_LABELS || known.length < named.length * LABELS) return rows;
  return { ...rows, starts: rows.starts.filter((_, r) => r === 0 || texts[r]?.text !== '') };
}
