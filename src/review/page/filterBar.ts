import { h, replace } from './dom.js';
import { announce, type Filter, records, state, subscribe } from './store.js';
import { shownRecords } from './view.js';
import { t, type Word } from './words.js';

const FILTERS: readonly (readonly [Filter, Word])[] = [
  ['all', 'filterAll'],
  ['doubts', 'filterDoubts'],
  ['unchecked', 'filterUnchecked'],
  ['corrected', 'filterCorrected'],
];

let count: HTMLElement | null = null;

/** How many records are shown; read out when it changes. */
export function renderCount(): HTMLElement {
  count = h('span', { class: 'count', role: 'status' });
  reportCount();
  return count;
}

/** Which records the cards and the table show. */
export function renderFilterBar(): HTMLElement {
  const chips = FILTERS.map(([filter, word]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'filter',
        'aria-pressed': String(state.filter === filter),
        data: { filter },
        on: { click: () => setFilter(filter) },
      },
      t(word),
    ),
  );
  const search = h('input', {
    type: 'search',
    id: 'filter',
    placeholder: t('search'),
    'aria-label': t('search'),
    autocomplete: 'off',
    on: {
      input: () => {
        state.query = search.value;
        announce('list');
      },
    },
  });
  search.value = state.query;
  return h(
    'div',
    { class: 'filter-bar', role: 'search', 'aria-label': t('filter') },
    h('div', { class: 'chips' }, ...chips),
    departmentSelect(),
    search,
  );
}

function departmentSelect(): HTMLElement | null {
  const names = [...new Set(records.map((r) => r.department ?? ''))];
  if (names.length < 2) return null;
  const options = names.map((name, i) =>
    h('option', { value: i, selected: state.department === name }, name || t('noDepartment')),
  );
  const select = h(
    'select',
    {
      'aria-label': t('allDepartments'),
      on: {
        change: () => {
          state.department = select.value === '' ? null : (names[Number(select.value)] ?? null);
          announce('list');
        },
      },
    },
    h('option', { value: '' }, t('allDepartments')),
    ...options,
  );
  return select;
}

function setFilter(filter: Filter): void {
  state.filter = filter;
  for (const chip of document.querySelectorAll<HTMLElement>('.filter')) {
    chip.setAttribute('aria-pressed', String(chip.dataset.filter === filter));
  }
  announce('list');
}

export function clearFilters(): void {
  state.query = '';
  state.department = null;
  state.filter = 'all';
  announce('all');
}

function reportCount(): void {
  if (count) replace(count, t('shown', { n: shownRecords().length, all: records.length }));
}

subscribe((topic) => {
  if (topic === 'list' || typeof topic === 'object') reportCount();
});
