import type { Achievement, PlanRecord, RecordField } from '../../schema/types.js';
import { type Child, h } from './dom.js';
import { type Input, renderLeaf } from './leaf.js';
import { fieldName, yearWords } from './view.js';
import { t, type Word } from './words.js';

/** What a field holds, as elements; each of its values can be corrected. */
export function renderField(r: PlanRecord, field: RecordField): Child[] {
  return RENDERERS[field](r, leafOf(r.id));
}

export const isFilled = (r: PlanRecord, field: RecordField): boolean => {
  const value = r[field];
  return value !== null && !(Array.isArray(value) && value.length === 0);
};

/** Fields that can be filled in where the importer found nothing. */
export const ADDABLE: ReadonlySet<RecordField> = new Set<RecordField>([
  'title',
  'objective',
  'currentState',
  'measures',
  'criteria',
  'achievement',
  'department',
  'divisions',
  'category',
]);

type MakeLeaf = (
  path: string,
  value: unknown,
  input?: Input,
  words?: string,
  store?: (typed: unknown) => unknown,
) => HTMLElement;

const leafOf =
  (record: string): MakeLeaf =>
  (path, value, input = 'text', words, store) =>
    renderLeaf({
      record,
      path,
      label: fieldName(`records${path.replace(/\/\d+/g, '').replaceAll('/', '.')}`),
      value,
      input,
      ...(words === undefined ? {} : { words }),
      ...(store === undefined ? {} : { store }),
    });

const LEVELS = ['exceeded', 'achieved', 'partial', 'missed', 'in_progress', 'not_started'] as const;
const COMPARATORS = ['eq', 'gte', 'lte', 'gt', 'lt', 'approx'] as const;
const KINDS = ['baseline', 'target', 'result', 'forecast'] as const;

const options = (prefix: string, values: readonly string[]) =>
  values.map((v) => [v, t(`${prefix}_${v}` as Word)] as const);
const levels = () => [['', t('level_unknown')] as const, ...options('level', LEVELS)];

export function levelPill({ level, label }: Achievement): HTMLElement {
  const words = t(`level_${level ?? 'unknown'}`);
  return h(
    'span',
    { class: 'pill', data: { level: level ?? 'unknown' } },
    label === words ? label : `${label} ${words}`,
  );
}

function achievementParts(path: string, a: Achievement | null, leaf: MakeLeaf): Child[] {
  if (!a)
    return [leaf(path, null, 'text', undefined, (typed) => typed && { label: typed, meaning: null, level: null })];
  const level = a.level ?? 'unknown';
  return [
    leaf(`${path}/label`, a.label),
    a.meaning === null ? ' ' : h('span', { class: 'muted' }, ` ${a.meaning} `),
    h('span', { class: 'pill', data: { level } }, leaf(`${path}/level`, a.level, levels(), t(`level_${level}`))),
  ];
}

const text = (field: 'title' | 'objective' | 'currentState' | 'measures' | 'department') => {
  return (r: PlanRecord, leaf: MakeLeaf) => [leaf(`/${field}`, r[field])];
};
const list = (field: 'divisions' | 'category' | 'criteria') => {
  return (r: PlanRecord, leaf: MakeLeaf) => [leaf(`/${field}`, r[field], 'lines')];
};

const RENDERERS: Readonly<Record<RecordField, (r: PlanRecord, leaf: MakeLeaf) => Child[]>> = {
  title: text('title'),
  objective: text('objective'),
  currentState: text('currentState'),
  measures: text('measures'),
  department: text('department'),
  divisions: list('divisions'),
  category: list('category'),
  criteria: list('criteria'),
  number: ({ number }, leaf) =>
    number
      ? [
          leaf('/number/marker', number.marker),
          h('span', { class: 'muted' }, ' → '),
          leaf('/number/ordinal', number.ordinal, 'integer'),
        ]
      : [],
  achievement: ({ achievement }, leaf) => achievementParts('/achievement', achievement, leaf),
  extras: ({ extras }, leaf) => [
    h(
      'dl',
      { class: 'pairs' },
      ...extras.flatMap((e, i) => [
        h('dt', {}, leaf(`/extras/${i}/label`, e.label)),
        h('dd', {}, leaf(`/extras/${i}/text`, e.text)),
      ]),
    ),
  ],
  indicators: ({ indicators }, leaf) => indicators.map((one, i) => indicatorTable(one, `/indicators/${i}`, leaf)),
  schedule: ({ schedule }, leaf) => [
    h(
      'div',
      { class: 'blocks' },
      ...schedule.map((s, i) =>
        h(
          'div',
          { class: 'block' },
          s.step === null ? null : h('div', { class: 'block-head' }, leaf(`/schedule/${i}/step`, s.step)),
          h(
            'dl',
            { class: 'pairs' },
            ...s.years.flatMap((y, k) => [
              h('dt', {}, yearWords(y.fiscalYear)),
              h('dd', {}, leaf(`/schedule/${i}/years/${k}/text`, y.text)),
            ]),
          ),
        ),
      ),
    ),
  ],
  progress: ({ progress }, leaf) => [
    h(
      'div',
      { class: 'blocks' },
      ...progress.map((p, i) => {
        const at = `/progress/${i}`;
        const rows: (readonly [name: string, contents: Child[]])[] = [];
        for (const key of ['status', 'outcome', 'nextSteps'] as const) {
          if (p[key] !== null) rows.push([key, [leaf(`${at}/${key}`, p[key])]]);
        }
        if (p.achievement) rows.push(['achievement', achievementParts(`${at}/achievement`, p.achievement, leaf)]);
        for (const key of ['revenueEffect', 'expenditureEffect'] as const) {
          if (p[key] !== null) rows.push([key, [leaf(`${at}/${key}`, p[key], 'number'), ` ${t('yen')}`]]);
        }
        return h(
          'div',
          { class: 'block' },
          h('div', { class: 'block-head' }, yearWords(p.fiscalYear)),
          h(
            'dl',
            { class: 'pairs' },
            ...rows.flatMap(([key, contents]) => [
              h('dt', {}, fieldName(key === 'achievement' ? 'records.achievement' : `records.progress.${key}`)),
              h('dd', {}, ...contents),
            ]),
          ),
        );
      }),
    ),
  ],
};

function indicatorTable(one: PlanRecord['indicators'][number], at: string, leaf: MakeLeaf): HTMLElement {
  const head = h('div', { class: 'block-head' }, leaf(`${at}/name`, one.name));
  const rows = one.values.map((v, k) => {
    const path = `${at}/values/${k}`;
    const year = v.fiscalYear === null ? undefined : yearWords(v.fiscalYear);
    const comparator = h(
      'span',
      { class: v.comparator === 'eq' ? 'muted equals' : '' },
      leaf(`${path}/comparator`, v.comparator, options('comparator', COMPARATORS), t(`comparator_${v.comparator}`)),
    );
    const figure = [
      v.value !== null && comparator,
      leaf(`${path}/value`, v.value, 'number'),
      v.unit !== null && leaf(`${path}/unit`, v.unit),
    ];
    return h(
      'tr',
      {},
      h('td', {}, leaf(`${path}/kind`, v.kind, options('kind', KINDS), t(`kind_${v.kind}`))),
      h('td', {}, leaf(`${path}/fiscalYear`, v.fiscalYear, 'integer', year)),
      h('td', { class: 'figures' }, ...figure),
      h('td', { class: 'muted' }, saysMore(v) && leaf(`${path}/text`, v.text)),
    );
  });
  return h(
    'div',
    { class: 'block' },
    head,
    rows.length > 0 && h('table', { class: 'indicator' }, figureHeads(), h('tbody', {}, ...rows)),
  );
}

/** Names of the columns, for those who do not see that they go without saying. */
function figureHeads(): HTMLElement {
  const names = ['kind', 'fiscalYear', 'value', 'text'].map((key) => fieldName(`records.indicators.values.${key}`));
  const heads = names.map((name) => h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, name)));
  return h('thead', {}, h('tr', {}, ...heads));
}

/** Whether the text as printed says more than its figure and unit. */
function saysMore({ value, unit, text, comparator }: PlanRecord['indicators'][number]['values'][number]): boolean {
  if (value === null || comparator !== 'eq') return true;
  const printed = text.normalize('NFKC').replace(/[,\s]/g, '');
  const bare = unit === null ? printed : printed.replace(unit.normalize('NFKC'), '');
  return bare === '' || Number(bare) !== value;
}
