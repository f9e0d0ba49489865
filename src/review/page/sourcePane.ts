import { data, type Where } from './data.js';
import { h } from './dom.js';
import { makeLinesPane } from './linesPane.js';
import { makePagesPane, type SourcePane } from './pagesPane.js';
import { recordAsRead, state, subscribe } from './store.js';
import { placesOf } from './view.js';
import { t, type Word } from './words.js';

let pane: SourcePane | null = null;

/** The document as it was, with what was read from it. */
export function makeSourcePane(): HTMLElement {
  pane = data.pages ? makePagesPane(data.pages) : makeLinesPane(data.lines ?? []);
  pane.paint();
  return h('section', { class: 'source', id: 'source', 'aria-label': t('source') }, pane.element, legend());
}

function legend(): HTMLElement {
  const entries: readonly (readonly [look: string, word: Word])[] = [
    ['field', 'legendField'],
    ['record', 'legendRecord'],
    ['read', 'legendRead'],
    ['doubt', 'legendDoubt'],
    ['unassigned', 'legendUnassigned'],
  ];
  return h(
    'ul',
    { class: 'legend' },
    ...entries.map(([look, word]) => h('li', {}, h('span', { class: 'swatch', data: { look } }), t(word))),
  );
}

export const showPlace = (place: Where): void => pane?.show(place);
export const turnPage = (by: number): void => pane?.turn(by);

function placeOfChoice(): Where | null {
  const { record, field, note } = state.choice;
  if (note !== null) {
    return data.unassigned.find((u) => u.note === note)?.places[0] ?? data.document.notes[note]?.source ?? null;
  }
  const r = record === null ? undefined : recordAsRead(record);
  return r ? ((field ? placesOf(r, field)[0] : r.source) ?? null) : null;
}

subscribe((topic) => {
  pane?.paint();
  if (topic !== 'choice') return;
  const place = placeOfChoice();
  if (place) showPlace(place);
});
