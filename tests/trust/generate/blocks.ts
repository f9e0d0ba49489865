import { type Item, type Labelled, marker, type Plan } from './plan.js';

/** One cell of a printed table; a null text is covered by the cell above. */
export type CellText = string | null;

/** What a generated document prints, before it is text or pages. */
export type Printed =
  | { readonly kind: 'line'; readonly text: string; readonly heading: boolean }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly CellText[])[];
      readonly widths: readonly number[];
      readonly header: boolean;
    };

const TITLE = '令和６年度 みさき市 重点取組一覧';
const FIELDS = ['currentState', 'objective', 'measures'] as const;

export function planToPrinted(plan: Plan): Printed[] {
  const out: Printed[] = [line(TITLE, true)];
  for (const { department, items } of plan.parts) {
    out.push(line(department, true));
    if (plan.shape === 'register') out.push(register(plan, items));
    else if (plan.shape === 'outline') out.push(...outline(plan, items));
    else for (const item of items) out.push(...form(plan, item));
  }
  return out;
}

const line = (text: string, heading: boolean): Printed => ({ kind: 'line', text, heading });
const bullets = (criteria: readonly string[]): string => criteria.map((c) => `・${c}`).join('\n');

function register(plan: Plan, items: readonly Item[]): Printed {
  const first = items[0] as Item;
  const fields = (['objective', 'number', 'title', 'currentState', 'measures', 'division', 'criteria'] as const).filter(
    (f) => f === 'number' || first[f] !== null,
  );
  const rows = items.map((item, i) =>
    fields.map((f): CellText => {
      if (f === 'number') return marker(item.ordinal, plan.numbering);
      if (f === 'criteria') return bullets(item.criteria ?? []);
      if (f === 'objective' && plan.spans && i % 2 === 1) return null;
      return item[f];
    }),
  );
  const width = {
    number: 30,
    title: 80,
    division: 60,
    objective: 100,
    currentState: 110,
    measures: 120,
    criteria: 110,
  };
  const labels = fields.map((f) => plan.labels[f as Labelled]);
  return { kind: 'table', rows: [labels, ...rows], widths: fields.map((f) => width[f]), header: true };
}

function form(plan: Plan, item: Item): Printed[] {
  const rows: string[][] = [[plan.labels.number, marker(item.ordinal, plan.numbering)]];
  for (const f of ['title', 'division', 'currentState', 'objective', 'measures'] as const)
    if (item[f] !== null) rows.push([plan.labels[f], item[f]]);
  if (item.criteria) rows.push([plan.labels.criteria, bullets(item.criteria)]);
  const table: Printed = { kind: 'table', rows, widths: [110, 380], header: false };
  if (!item.figures) return [table];
  const years = item.figures;
  const matrix = [
    ['指標', ...years.map((y) => `令和${y.year - 2018}年度`)],
    [plan.labels.target, ...years.map((y) => `${y.target}％`)],
    [plan.labels.result, ...years.map((y) => `${y.result}％`)],
  ];
  return [table, { kind: 'table', rows: matrix, widths: [110, ...years.map(() => 90)], header: true }];
}

function outline(plan: Plan, items: readonly Item[]): Printed[] {
  return FIELDS.flatMap((field, i) => [
    line(`${i + 1}　${plan.labels[field]}`, true),
    ...items.map((item) =>
      line(`${marker(item.ordinal, plan.numbering === 'bracketed' ? 'bracketed' : 'circled')} ${item[field]}`, false),
    ),
  ]);
}
