import { data } from './data.js';
import { h } from './dom.js';
import { choose, state, subscribe } from './store.js';
import { whereWords } from './view.js';
import { t } from './words.js';

let list: HTMLElement | null = null;

/** Text that belongs to no record; what was not understood comes first, in its own colour. */
export function renderNotesPane(): HTMLElement {
  const { notes } = data.document;
  const unassigned = new Set(data.unassigned.map((u) => u.note));
  const order = [...notes.keys()].sort((a, b) => Number(unassigned.has(b)) - Number(unassigned.has(a)) || a - b);
  list = h('ul', { class: 'notes' }, ...order.map((i) => noteRow(i, unassigned.has(i))));
  mark();
  return h(
    'div',
    { class: 'notes-pane' },
    h('p', { class: 'muted' }, notes.length === 0 ? t('noNotes') : t('notesIntro')),
    list,
  );
}

function noteRow(index: number, isUnassigned: boolean): HTMLElement {
  const { heading, text, source } = data.document.notes[index] as (typeof data.document.notes)[number];
  const title = isUnassigned ? t('unassigned') : (heading ?? t('noHeading'));
  return h(
    'li',
    { class: 'note', data: { note: index, unassigned: String(isUnassigned) } },
    h(
      'button',
      { type: 'button', class: 'field-name', on: { click: () => choose({ note: index }) } },
      isUnassigned && h('span', { class: 'swatch', data: { look: 'unassigned' } }),
      h('span', {}, title),
      source && h('span', { class: 'where' }, whereWords(source)),
    ),
    h('p', { class: 'text' }, text),
  );
}

function mark(): void {
  for (const row of list?.children ?? []) {
    const isChosen = Number((row as HTMLElement).dataset.note) === state.choice.note;
    row.classList.toggle('is-chosen', isChosen);
    if (isChosen) row.scrollIntoView({ block: 'nearest' });
  }
}

subscribe((topic) => {
  if (topic === 'choice') mark();
});
