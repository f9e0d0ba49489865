import { readMarker } from '../../japanese/index.js';
import type { Block, Table } from '../../model/block.js';
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

/** What heads each column, and the texts of the rows below: '' where no cell begins. */
interface Columns {
  readonly fields: readonly (LabelField | null)[];
  readonly rows: readonly (readonly string[])[];
}

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
  const [heads = [], ...rows] = textsByColumn(block);
  return areActions({ fields: heads.map((t) => lexicon.readLabel(t)?.field ?? null), rows });
}

/** Such a list in one table with the form above it. */
export function endsWithActions(events: readonly TableEvent[]): boolean {
  const lists = events.flatMap((e) => (e.type === 'rows' ? [e] : []));
  return lists.some(({ heads, rows }) =>
    areActions({
      fields: heads.map((h, i) => (h.labels === heads[i - 1]?.labels ? null : (headField(h)?.field ?? null))),
      rows: rows.map(({ cells }) => cells.map((c, i) => (c && c !== cells[i - 1] ? c.text.value : ''))),
    }),
  );
}

function areActions({ fields, rows }: Columns): boolean {
  const known = fields.filter((f) => f !== null);
  const action = fields.indexOf('measures');
  if (action < 0 || known.length < FEWEST_HEADS || known.some((f) => NAMES.has(f))) return false;
  // A row whose first cell reaches over the actions tells of all of them.
  const items = rows.filter((texts) => texts[action] !== '');
  return items.length > 0 && items.every((texts) => texts.slice(0, action + 1).some(isNumbered));
}

const isNumbered = (text: string): boolean => readMarker(text)?.ordinal != null;

function textsByColumn(table: Table): string[][] {
  const texts = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''));
  for (const c of table.cells) (texts[c.row] as string[])[c.column] = linesToText(c.lines).value;
  return texts;
}
