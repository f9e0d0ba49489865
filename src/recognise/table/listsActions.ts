import { readMarker } from '../../japanese/index.js';
import type { Block, Cell, Table } from '../../model/block.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { headField, type TableEvent } from './events.js';

/** A header names at least so many columns. */
const FEWEST_HEADS = 3;
/** Whoever names its rows lists items that stand for themselves. */
const NAMES: ReadonlySet<LabelField | null> = new Set<LabelField>([
  'title',
  'objective',
  'goals',
  'step',
  'indicator',
  'indicatorName',
]);

/**
 * A list of numbered actions that have no names:
 * ```
 *      | 取組項目及び方法 | 期限・数値目標 | 達成度
 *   ① | …              | …            | ○
 *   ② | …              | …            | △
 * ```
 * Each of them is committed to by itself, and what a form above tells of their goal holds for all.
 */
export function listsActions(block: Block | undefined, lexicon: Lexicon): boolean {
  if (block?.kind !== 'table' || block.rows < 2) return false;
  const heads = block.cells.filter((c) => c.row === 0);
  const field = (c: Cell) => lexicon.readLabel(linesToText(c.lines).value)?.field ?? null;
  const action = heads[actionAmong(heads.map(field))]?.column;
  return action !== undefined && areNumbered(textsOfRows(block, action), action);
}

/** Such a list in one table with the form above it. */
export function endsWithActions(events: readonly TableEvent[]): boolean {
  const lists = events.flatMap((e) => (e.type === 'rows' ? [e] : []));
  return lists.some(({ heads, rows }) => {
    const action = actionAmong(
      heads.map((h, i) => (h.labels === heads[i - 1]?.labels ? null : (headField(h)?.field ?? null))),
    );
    const texts = rows.map(({ cells }) => cells.map((c, i) => (c && c !== cells[i - 1] ? c.text.value : '')));
    return action >= 0 && areNumbered(texts, action);
  });
}

/** Which of the heads is that of the actions, where none names what they belong to; -1 where none is. */
function actionAmong(fields: readonly (LabelField | null)[]): number {
  const known = fields.filter((f) => f !== null);
  return known.length < FEWEST_HEADS || known.some((f) => NAMES.has(f)) ? -1 : fields.indexOf('measures');
}

/** @param rows the texts of each row, '' where no cell begins */
function areNumbered(rows: readonly (readonly string[])[], action: number): boolean {
  // A row whose first cell reaches over the actions tells of all of them.
  const items = rows.filter((texts) => texts[action] !== '');
  return items.length > 0 && items.every((texts) => texts.slice(0, action + 1).some(isNumbered));
}

const isNumbered = (text: string): boolean => readMarker(text)?.ordinal != null;

/** The texts of the rows below the head, up to this column. */
function textsOfRows({ rows, cells }: Table, last: number): string[][] {
  const texts = Array.from({ length: rows }, () => new Array<string>(last + 1).fill(''));
  for (const c of cells) if (c.column <= last) (texts[c.row] as string[])[c.column] = linesToText(c.lines).value;
  return texts.slice(1);
}
