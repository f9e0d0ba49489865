import type { Table } from '../../model/block.js';
import type { PlanBuilder } from '../builder.js';
import { withBudgetSides } from './budgetSides.js';
import type { BodyRow, ColumnHead, TableEvent } from './events.js';
import { type IndicatorsApart, indicatorsApart } from './indicatorsApart.js';
import { labelsDown } from './labelsDown.js';
import { nameAndText } from './nameAndText.js';
import { areStepsShifted, unshifted } from './shiftedSteps.js';
import { unitsOverRows } from './unitsOverRows.js';

/** What a body may print down its columns that is told apart from them, in the order in which it is looked for. */
const PARTS: readonly (typeof indicatorsApart)[] = [unitsOverRows, withBudgetSides, labelsDown, nameAndText];

export type RowsEvent = Extract<TableEvent, { type: 'rows' }>;

/** Body rows whose labels stand where they belong, and all the rows below the same header, by which its columns are understood. */
export interface PreparedRows {
  readonly event: RowsEvent;
  readonly alike: readonly BodyRow[];
}

/**
 * Puts to their values what a table prints down its columns. Rows of levels and departments part a body, and a part may have but one
 * item: what the columns mean is told by all rows below the header.
 * ```
 *   番号 | 取組名       | 目標
 *   （１）水辺の再生
 *    1   | 桟橋の修繕   | 12か所
 *   （２）山の手入れ
 *    2   | 林道の草刈り | 延長 3㎞
 * ```
 */
export class RowsOfHeaders {
  private readonly parts = new Map<readonly ColumnHead[], RowsEvent[]>();
  private readonly wholes = new Map<readonly ColumnHead[], RowsEvent>();

  constructor(
    private readonly table: Table,
    private readonly builder: PlanBuilder,
  ) {}

  /** What the table says, in all. */
  know(events: readonly TableEvent[]): void {
    for (const event of events) {
      if (event.type !== 'rows' || event.path.length > 0 || event.continues || event.opensForm) continue;
      const known = this.parts.get(event.heads);
      if (known) known.push(event);
      else this.parts.set(event.heads, [event]);
    }
  }

  prepare(printed: RowsEvent): PreparedRows {
    const parts = this.parts.get(printed.heads) ?? [];
    if (parts.length < 2 || !parts.includes(printed)) {
      const event = this.put(printed);
      return { event, alike: event.rows };
    }
    const whole = this.wholes.get(printed.heads) ?? this.put({ ...printed, rows: parts.flatMap((p) => p.rows) });
    this.wholes.set(printed.heads, whole);
    const own = new Set(printed.rows.map((r) => r.row));
    return {
      event: { ...printed, heads: whole.heads, rows: whole.rows.filter((r) => own.has(r.row)) },
      alike: whole.rows,
    };
  }

  private put(printed: RowsEvent): RowsEvent {
    const { lexicon } = this.builder.context;
    return (printed.path.length > 0 ? PARTS : [...PARTS, indicatorsApart]).reduce(
      (event, partsOf) => this.understood(event, partsOf(event.heads, event.rows, lexicon)),
      this.withStepsInPlace(printed),
    );
  }

  private withStepsInPlace(event: RowsEvent): RowsEvent {
    if (this.table.origin !== 'delimited' || !areStepsShifted(event.heads, event.rows)) return event;
    this.builder.report('columns-shifted', event.rows[0]?.cells[0]?.text ?? null);
    return { ...event, rows: event.rows.map(unshifted) };
  }

  private understood(event: RowsEvent, found: IndicatorsApart | null): RowsEvent {
    if (!found) return event;
    for (const label of found.labels) this.builder.label(label);
    return { ...event, heads: found.heads, rows: found.rows };
  }
}
