import type { CellReading } from './cellReading.js';
import { numberedWord } from './levelOfForm.js';

/**
 * A word with its number, beside or below the label that asks for a number, is what that label asks for, though the word is a label
 * elsewhere:
 * ```
 *   施策番号 | 施策１ | 施策名 | 水辺の再生          施策番号 | 施策名     | 目標
 *                                                 施策１   | 水辺の再生 | …
 * ```
 * Two such words in a row (番号 | 目標１ | 目標２) head columns.
 */
export function countedToValues(readings: readonly CellReading[]): readonly CellReading[] {
  const found = new Set(
    readings
      .filter(asksNumber)
      .flatMap((asking) => [...answerBeside(asking, readings), ...answersBelow(asking, readings)]),
  );
  return found.size === 0 ? readings : readings.map((r) => (found.has(r) ? { ...r, role: 'value', label: null } : r));
}

/** A label of numbers that has none itself. */
const asksNumber = ({ label }: CellReading): boolean => label?.field === 'number' && label.ordinal === null;

/** 施策１, 基本事業２－１. */
const isCounted = ({ role, label, text }: CellReading): boolean =>
  role === 'label' && label !== null && (label.ordinal !== null || /[0-9０-９]$/.test(text.value.trim()));

/** The label counts the same word, or stands apart by its colour, or the row goes on in pairs of label and value, or ends. */
function answerBeside(asking: CellReading, readings: readonly CellReading[]): CellReading[] {
  const besideOf = ({ cell }: CellReading): CellReading | undefined =>
    readings.find((r) => r.cell.row === cell.row && r.cell.column === cell.column + cell.columnSpan);
  const beside = besideOf(asking);
  const next = beside && besideOf(beside);
  if (!beside || !isCounted(beside) || (next && isCounted(next))) return [];
  const isApart = asking.cell.shaded && !beside.cell.shaded;
  const isPair = next === undefined || (next.role === 'label' && besideOf(next)?.role === 'value');
  return countSame(asking, beside) || isApart || isPair ? [beside] : [];
}

/** Down to the next label of the column that has no number; one alone has to count the same word. */
function answersBelow(asking: CellReading, readings: readonly CellReading[]): CellReading[] {
  const { row, column } = asking.cell;
  const below = readings.filter((r) => r.cell.column === column && r.cell.row > row && r.cell.columnSpan === 1);
  const other = below.find((r) => r.role === 'label' && !isCounted(r));
  const answers = below.filter((r) => isCounted(r) && (!other || r.cell.row < other.cell.row));
  return answers.length >= 2 || answers.every((a) => countSame(asking, a)) ? answers : [];
}

const countSame = ({ label: a }: CellReading, { label: b }: CellReading): boolean =>
  a !== null && b !== null && numberedWord(a.label) === numberedWord(b.label);
