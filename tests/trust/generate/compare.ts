import type { PlanDocument, PlanRecord } from '../../../src/schema/types.js';
import type { Item, Plan } from './plan.js';

export interface Comparison {
  readonly fields: number;
  /** `field: expected → got` */
  readonly misses: readonly string[];
}

/** Counts the fields of the plan that the document gives back, item by item in order. */
export function comparePlan(plan: Plan, document: PlanDocument | null): Comparison {
  const misses: string[] = [];
  let fields = 0;
  let at = 0;
  const check = (name: string, expected: unknown, got: unknown) => {
    fields++;
    const [a, b] = [bare(expected), bare(got)];
    if (a !== b) misses.push(`${name}: ${a} → ${b}`);
  };
  for (const { department, items } of plan.parts) {
    for (const item of items) {
      const record = document?.records[at++];
      check('department', department, record?.department);
      check('ordinal', item.ordinal, record?.number?.ordinal);
      for (const [name, expected, got] of fieldsOf(item, record)) check(name, expected, got);
    }
  }
  check('records', at, document?.records.length);
  return { fields, misses };
}

function fieldsOf(item: Item, record: PlanRecord | undefined): [name: string, expected: unknown, got: unknown][] {
  const list: [string, unknown, unknown][] = [];
  for (const f of ['title', 'currentState', 'objective', 'measures'] as const)
    if (item[f] !== null) list.push([f, item[f], record?.[f]]);
  if (item.division !== null) list.push(['divisions', [item.division], record?.divisions]);
  if (item.criteria !== null) list.push(['criteria', item.criteria, record?.criteria]);
  const values = record?.indicators.flatMap((i) => i.values) ?? [];
  for (const { year, target, result } of item.figures ?? []) {
    // Criteria give targets of the document's year too.
    const figure = (kind: string, value: number) => {
      const there = values.filter((v) => v.kind === kind && v.fiscalYear === year).map((v) => v.value);
      return there.includes(value) ? value : there[0];
    };
    list.push(
      [`target ${year}`, target, figure('target', target)],
      [`result ${year}`, result, figure('result', result)],
    );
  }
  return list;
}

const bare = (value: unknown): string => JSON.stringify(value ?? null).replace(/\s|\\n/g, '');
