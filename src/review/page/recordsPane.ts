import { fillCard, renderCard } from './card.js';
import { renderDocumentCard } from './documentCard.js';
import { h } from './dom.js';
import { clearFilters } from './filterBar.js';
import { renderFindings } from './findings.js';
import { goToDoubt } from './moves.js';
import { records, state, subscribe, type Topic } from './store.js';
import { shownRecords } from './view.js';
import { t } from './words.js';

let findings: HTMLElement | null = null;
let list: HTMLElement | null = null;
let cards = new Map<string, HTMLElement>();

/** Findings first, then a card for each record. */
export function renderRecordsPane(): HTMLElement {
  findings = renderFindings(() => goToDoubt(1));
  cards = new Map(records.map((r) => [r.id, renderCard(r.id)]));
  list = h('div', { class: 'cards' }, ...cards.values());
  const pane = h('div', { class: 'records-pane' }, findings, renderDocumentCard(), list);
  filterCards();
  markChoice(null);
  fillInTurn();
  return pane;
}

/** Milliseconds at a stretch that filling cards may take from the reader. */
const SLICE = 12;

/** Fills the cards from the top, in slices, so that a long document can be used at once. */
function fillInTurn(): void {
  const waiting = [...cards];
  const own = cards;
  const slice = () => {
    // Drawn anew in the meantime (another language): that round fills its own.
    if (own !== cards) return;
    const end = performance.now() + SLICE;
    while (waiting.length > 0 && performance.now() < end) {
      const [id] = waiting.shift() as [string, HTMLElement];
      fillOne(id);
    }
    if (waiting.length > 0) setTimeout(slice);
  };
  slice();
}

function fillOne(id: string): HTMLElement | null {
  const card = cards.get(id) ?? null;
  if (card) fillCard(card, id);
  return card;
}

window.addEventListener('beforeprint', () => {
  for (const id of cards.keys()) fillOne(id);
});

/** A filter hides cards instead of building them anew: what is open in them stays open. */
function filterCards(): void {
  const shown = new Set(shownRecords().map((r) => r.id));
  for (const r of records) {
    const card = cards.get(r.id);
    if (card) card.hidden = !shown.has(r.id);
  }
  list?.querySelector('.nothing')?.remove();
  if (shown.size === 0) {
    const all = h('button', { type: 'button', class: 'link', on: { click: clearFilters } }, t('clearFilter'));
    list?.append(h('p', { class: 'nothing' }, t('nothingShown'), ' ', all));
  }
}

function markChoice(topic: Topic | null): void {
  const { record, field } = state.choice;
  for (const row of list?.querySelectorAll('.is-chosen') ?? []) {
    row.classList.remove('is-chosen');
    row.querySelector(':scope > .field-name')?.setAttribute('aria-pressed', 'false');
  }
  if (record === null) return;
  const card = fillOne(record);
  card?.classList.add('is-chosen');
  const row = field === null ? null : card?.querySelector<HTMLElement>(`.field[data-field="${field}"]`);
  row?.classList.add('is-chosen');
  row?.querySelector(':scope > .field-name')?.setAttribute('aria-pressed', 'true');
  if (topic === 'choice' && card) {
    card.hidden = false;
    bringIntoView(row ?? card, row ? 'nearest' : 'start');
  }
}

/** Cards out of view have no layout of their own yet: once they have, the place is looked for again. */
function bringIntoView(element: HTMLElement, block: ScrollLogicalPosition): void {
  element.scrollIntoView({ block });
  requestAnimationFrame(() => element.scrollIntoView({ block }));
}

function renewCard(record: string): void {
  const old = cards.get(record);
  if (!old) return;
  const focused = document.activeElement;
  const path = old.contains(focused) ? focused?.closest<HTMLElement>('.leaf')?.dataset.path : undefined;
  const isInCard = old.contains(focused) || focused === document.body;
  const isOpen = old.querySelector<HTMLDetailsElement>('.absent')?.open ?? false;
  const card = renderCard(record);
  fillCard(card, record);
  card.hidden = old.hidden;
  old.replaceWith(card);
  cards.set(record, card);
  const absent = card.querySelector<HTMLDetailsElement>('.absent');
  if (absent) absent.open = isOpen;
  const leaf = [...card.querySelectorAll<HTMLElement>('.leaf')].find((l) => l.dataset.path === path);
  const next =
    leaf?.querySelector<HTMLElement>('.edit') ??
    card.querySelector<HTMLElement>(focused instanceof HTMLInputElement ? '.check input' : '.card-choose');
  if (isInCard && state.choice.record === record) next?.focus({ preventScroll: true });
}

subscribe((topic) => {
  if (topic === 'list') filterCards();
  if (typeof topic === 'object') {
    if (topic.record === null) document.getElementById('document-card')?.replaceWith(openDocumentCard());
    else renewCard(topic.record);
    if (findings) {
      const fresh = renderFindings(() => goToDoubt(1));
      findings.replaceWith(fresh);
      findings = fresh;
    }
  }
  if (topic === 'choice' || typeof topic === 'object') markChoice(topic);
});

function openDocumentCard(): HTMLElement {
  const card = renderDocumentCard() as HTMLDetailsElement;
  card.open = true;
  return card;
}
