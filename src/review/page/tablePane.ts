import type { PlanRecord } from '../../schema/types.js';
import { codeWords } from './codeWords.js';
import { type Child, h, replace } from './dom.js';
import { choose, recordNow, setChecked, state, subscribe } from './store.js';
import { levelPill } from './values.js';
import { achievementOf, isDoubtful, markerOf, shownRecords, titleOf, whereWords } from './view.js';
import { t, type Word } from './words.js';

interface Column {
  readonly word: Word;
  readonly key: (r: PlanRecord) => string | number;
  readonly cell: (r: PlanRecord) => Child[];
}

const LEVELS = ['exceeded', 'achieved', 'partial', 'missed', 'in_progress', 'not_started'];

const placeKey = ({ source }: PlanRecord) => ('page' in source ? source.page * 1e5 + source.bbox[1] : source.line);

const COLUMNS: readonly Column[] = [
  {
    word: 'columnChecked',
    key: (r) => (state.checked.has(r.id) ? 1 : 0),
    cell: (r) => [
      h('input', {
        type: 'checkbox',
        checked: state.checked.has(r.id),
        'aria-label': t('markChecked', { title: titleOf(r) }),
        on: { change: (event) => setChecked(r.id, (event.target as HTMLInputElement).checked) },
      }),
    ],
  },
  { word: 'place', key: placeKey, cell: (r) => [h('span', { class: 'where' }, whereWords(r.source))] },
  { word: 'number', key: (r) => r.number?.ordinal ?? Number.POSITIVE_INFINITY, cell: (r) => [markerOf(r)] },
  {
    word: 'columnRecord',
    key: titleOf,
    cell: (r) => [
      h(
        'button',
        { type: 'button', class: 'link row-choose', on: { click: () => choose({ record: r.id }) } },
        titleOf(r),
      ),
    ],
  },
  { word: 'columnDepartment', key: departmentWords, cell: (r) => [departmentWords(r)] },
  { word: 'figures', key: figureCount, cell: (r) => [figureCount(r) || ''] },
  {
    word: 'columnAchievement',
    key: (r) => LEVELS.indexOf(achievementOf(r)?.level ?? ''),
    cell: (r) => {
      const a = achievementOf(r);
      return [a && levelPill(a)];
    },
  },
  {
    word: 'attention',
    key: (r) => (isDoubtful(r) ? -r.doubts.length : 0),
    cell: (r) => r.doubts.map((code) => h('span', { class: 'chip doubt' }, codeWords(code))),
  },
];

function departmentWords(r: PlanRecord): string {
  return [r.department, ...r.divisions].filter(Boolean).join(' · ');
}

function figureCount(r: PlanRecord): number {
  return r.indicators.reduce((n, i) => n + i.values.length, 0);
}

let sorted: { column: number; descending: boolean } = { column: 1, descending: false };
let body: HTMLElement | null = null;
let heads: HTMLElement[] = [];

/** The same records as the cards, one a row. */
export function renderTablePane(): HTMLElement {
  body = h('tbody');
  heads = COLUMNS.map((column, i) => {
    const name = t(column.word);
    return h(
      'th',
      { scope: 'col' },
      h(
        'button',
        { type: 'button', class: 'sort', title: t('sortBy', { column: name }), on: { click: () => sortBy(i) } },
        name,
      ),
    );
  });
  fill();
  return h(
    'div',
    { class: 'table-pane', tabindex: 0, role: 'region', 'aria-label': t('table') },
    h('table', { class: 'records' }, h('thead', {}, h('tr', {}, ...heads)), body),
  );
}

function sortBy(column: number): void {
  sorted = { column, descending: sorted.column === column && !sorted.descending };
  fill();
}

function fill(): void {
  if (!body) return;
  const { key } = COLUMNS[sorted.column] as Column;
  const sign = sorted.descending ? -1 : 1;
  const rows = shownRecords()
    .map(({ id }) => recordNow(id))
    .map((r) => [key(r), r] as const)
    .sort(([a], [b]) => sign * compare(a, b))
    .map(([, r]) => rowOf(r));
  replace(body, ...rows);
  for (const [i, th] of heads.entries()) {
    th.setAttribute('aria-sort', i !== sorted.column ? 'none' : sorted.descending ? 'descending' : 'ascending');
  }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
  return String(a).localeCompare(String(b), 'ja');
}

function rowOf(r: PlanRecord): HTMLElement {
  const isChosen = state.choice.record === r.id;
  return h(
    'tr',
    {
      class: isChosen ? 'is-chosen' : '',
      'aria-current': isChosen ? 'true' : false,
      on: {
        click: (event) => {
          if (!(event.target as Element).closest('button, input')) choose({ record: r.id });
        },
      },
    },
    ...COLUMNS.map(({ cell }) => h('td', {}, ...cell(r))),
  );
}

subscribe((topic) => {
  if (state.tab !== 'table' || topic === 'hover' || topic === 'tab') return;
  const isFocused = body?.contains(document.activeElement) ?? false;
  fill();
  const chosen = body?.querySelector<HTMLElement>('.is-chosen');
  if (topic === 'choice') chosen?.scrollIntoView({ block: 'nearest' });
  if (isFocused) chosen?.querySelector<HTMLElement>('.row-choose')?.focus({ preventScroll: true });
});
