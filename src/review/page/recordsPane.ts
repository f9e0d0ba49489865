import { cardId, renderCard } from './card.js';
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

/** Findings first, then a card for each record. */
export function renderRecordsPane(): HTMLElement {
  findings = renderFindings(() => goToDoubt(1));
  list = h('div', { class: 'cards' }, ...records.map((r) => renderCard(r.id)));
  const pane = h('div', { class: 'records-pane' }, findings, renderDocumentCard(), list);
  filterCards();
  markChoice(null);
  return pane;
}

const cardOf = (record: string) => list?.querySelector<HTMLElement>(`#${cardId(record)}`) ?? null;

/** A filter hides cards instead of building them anew: what is open in them stays open. */
function filterCards(): void {
  const shown = new Set(shownRecords().map((r) => r.id));
  for (const r of records) {
    const card = cardOf(r.id);
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
  const card = cardOf(record);
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
  const old = cardOf(record);
  if (!old) return;
  const focused = document.activeElement;
  const path = old.contains(focused) ? focused?.closest<HTMLElement>('.leaf')?.dataset.path : undefined;
  const isInCard = old.contains(focused) || focused === document.body;
  const isOpen = old.querySelector<HTMLDetailsElement>('.absent')?.open ?? false;
  const card = renderCard(record);
  old.replaceWith(card);
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
