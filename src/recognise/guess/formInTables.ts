import type { Table } from '../../model/block.js';
import type { Grid } from '../table/grid.js';
import { looksLikeLabel } from '../table/rowKinds.js';

/** A form printed so many times at least, each time in several tables. */
const LEAST_TIMES = 3;

/** The tables that one form consists of, and the first of them to stand for all. */
export interface FormInTables {
  readonly tables: ReadonlySet<Table>;
  readonly first: Table | null;
  /** What is printed at the same place each time: the form's own words, and no values. */
  readonly constant: ReadonlySet<string>;
}

const NONE: FormInTables = { tables: new Set(), first: null, constant: new Set() };

/**
 * The tables of a form that is printed again and again in several tables, as a text of cells has to: those whose opening cells come in turn.
 * ```
 *  | No.1 | 朝市 |    | 進めたこと | 次の一手 |    | No.2 | 灯台 |    | 進めたこと | 次の一手 |
 *  | 悩み | …    |    | …          | …        |    | 悩み | …    |    | …          | …        |
 * ```
 */
export function formInTables(all: readonly Grid[]): FormInTables {
  const grids = all.filter((g) => g.table.origin === 'delimited');
  const kinds = grids.map(kindOf);
  const times = new Map<string, number>();
  for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  const turning = [...times].filter(([, n]) => n === most).map(([kind]) => kind);
  if (most < LEAST_TIMES || turning.length < 2) return NONE;
  // One after the other, from the first to the last: as a form has its parts.
  const order = kinds.filter((k) => turning.includes(k));
  const isInTurn = order.every((k, i) => k === order[i % turning.length]);
  if (!isInTurn) return NONE;
  const parts = turning.map((kind) => grids.filter((_, i) => kinds[i] === kind));
  const tables = new Set(parts.flat().map((g) => g.table));
  return { tables, first: parts[0]?.[0]?.table ?? null, constant: new Set(parts.flatMap(constantTexts)) };
}

function constantTexts([first, ...others]: readonly Grid[]): string[] {
  const texts: string[] = [];
  for (let row = 0; row < (first?.rows ?? 0); row++)
    for (let column = 0; column < (first?.columns ?? 0); column++) {
      const cell = first?.at(row, column);
      const isSame = (g: Grid): boolean => g.at(row, column)?.text.value === cell?.text.value;
      if (cell && looksLikeLabel(cell) && others.every(isSame)) texts.push(cell.text.value);
    }
  return texts;
}

/** What tables of one kind share: their columns, and the words that open their rows; a first row of a number and a name shares none. */
function kindOf(grid: Grid): string {
  const texts: string[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const first = grid.at(row, 0);
    if (!first || first.cell.row !== row) continue;
    const isWords = first.role === 'label' || looksLikeLabel(first);
    texts.push(isWords ? first.text.value.replace(/[\s\d０-９]/g, '') : '');
  }
  return `${grid.columns} ${texts.join(' ')}`;
}
