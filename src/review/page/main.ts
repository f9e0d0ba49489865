import { renderChartsPane } from './chartsPane.js';
import { h, replace } from './dom.js';
import { renderCount, renderFilterBar } from './filterBar.js';
import { renderHeader } from './header.js';
import { listenToKeys } from './keyboard.js';
import { renderNotesPane } from './notesPane.js';
import { renderRecordsPane } from './recordsPane.js';
import { makeSourcePane } from './sourcePane.js';
import { announce, documentNow, state, subscribe, type Tab } from './store.js';
import { renderTablePane } from './tablePane.js';
import { currentLanguage, t } from './words.js';

const TABS: Readonly<Record<Tab, () => HTMLElement>> = {
  records: renderRecordsPane,
  table: renderTablePane,
  charts: renderChartsPane,
  notes: renderNotesPane,
};

let panel: HTMLElement | null = null;

function render(): void {
  document.documentElement.lang = currentLanguage();
  document.title = `${documentNow().title ?? t('untitled')} – plan-import`;
  panel = h('div', { id: 'panel', role: 'tabpanel', class: 'panel', tabindex: -1 });
  const app = document.getElementById('app') as HTMLElement;
  replace(
    app,
    renderHeader(),
    h(
      'main',
      { class: 'panes' },
      makeSourcePane(),
      h(
        'section',
        { class: 'side', 'aria-label': t('records') },
        h('div', { class: 'tab-row' }, tabList(), renderCount()),
        renderFilterBar(),
        panel,
      ),
    ),
  );
  fillPanel();
}

function tabList(): HTMLElement {
  const tabs = (Object.keys(TABS) as Tab[]).map((tab) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        'aria-controls': 'panel',
        class: 'tab',
        data: { tab },
        on: { click: () => show(tab) },
      },
      t(tab),
    ),
  );
  return h(
    'div',
    {
      class: 'tabs',
      role: 'tablist',
      on: {
        keydown: (event) => {
          const by = { ArrowRight: 1, ArrowLeft: -1 }[(event as KeyboardEvent).key];
          if (!by) return;
          const names = Object.keys(TABS) as Tab[];
          const to = names[(names.indexOf(state.tab) + by + names.length) % names.length] as Tab;
          show(to);
          document.getElementById(`tab-${to}`)?.focus();
        },
      },
    },
    ...tabs,
  );
}

function show(tab: Tab): void {
  state.tab = tab;
  announce('tab');
}

function fillPanel(): void {
  for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]')) {
    const isShown = tab.dataset.tab === state.tab;
    tab.setAttribute('aria-selected', String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
  }
  if (!panel) return;
  panel.setAttribute('aria-labelledby', `tab-${state.tab}`);
  const filters = document.querySelector<HTMLElement>('.filter-bar');
  const lists = state.tab === 'records' || state.tab === 'table';
  if (filters) filters.hidden = !lists;
  document.querySelector<HTMLElement>('.count')?.toggleAttribute('hidden', !lists);
  replace(panel, TABS[state.tab]());
  panel.scrollTop = 0;
}

subscribe((topic) => {
  if (topic === 'all') render();
  if (topic === 'tab') fillPanel();
  // A choice made elsewhere is shown where it can be read: a record as a card or row, a note among the notes.
  if (topic === 'choice') {
    const { record, note } = state.choice;
    const wanted: Tab = note !== null ? 'notes' : record !== null && state.tab === 'notes' ? 'records' : state.tab;
    if (wanted !== state.tab) {
      show(wanted);
      announce('choice');
    }
  }
});

window.addEventListener('beforeunload', (event) => {
  if (!state.saved) event.preventDefault();
});

listenToKeys();
render();
