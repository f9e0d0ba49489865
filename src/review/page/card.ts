import type { PlanRecord, RecordField } from '../../schema/types.js';
import { codeWords } from './codeWords.js';
import { type Child, h } from './dom.js';
import { choose, hoverOver, isCorrected, recordAsRead, recordNow, records, setChecked, state } from './store.js';
import { ADDABLE, isFilled, levelPill, renderField } from './values.js';
import { achievementOf, FIELDS, fieldName, markerOf, placesOf, titleOf, whereWords } from './view.js';
import { t } from './words.js';

const indexOf = new Map(records.map((r, i) => [r.id, i]));

/** Ids of elements hold no text of the document. */
export const cardId = (record: string): string => `record-${indexOf.get(record)}`;

/** The head of a card; `fillCard` adds the rest, which in a long document has time until it is needed. */
export function renderCard(id: string): HTMLElement {
  const card = h('article', {
    id: cardId(id),
    class: 'card',
    tabindex: -1,
    'aria-labelledby': `${cardId(id)}-title`,
    data: { checked: String(state.checked.has(id)) },
    on: { click: (event) => isBare(event) && choose({ record: id }) },
  });
  card.append(cardHead(recordNow(id)));
  return card;
}

export function fillCard(card: HTMLElement, id: string): void {
  if (card.classList.contains('is-full')) return;
  const r = recordNow(id);
  card.append(fieldRows(r), missingFields(r));
  card.classList.add('is-full');
}

function cardHead(r: PlanRecord): HTMLElement {
  const achievement = achievementOf(r);
  const read = recordAsRead(r.id) as PlanRecord;
  const chips: Child[] = [
    ...read.doubts.map((code) => h('span', { class: 'chip doubt' }, codeWords(code))),
    isCorrected(r.id) && h('span', { class: 'chip edited' }, t('corrected')),
    achievement && levelPill(achievement),
  ];
  const box = h('input', {
    type: 'checkbox',
    id: `${cardId(r.id)}-checked`,
    checked: state.checked.has(r.id),
    'aria-label': t('markChecked', { title: titleOf(r) }),
    on: { change: (event) => setChecked(r.id, (event.target as HTMLInputElement).checked) },
  });
  return h(
    'header',
    { class: 'card-head' },
    markerOf(r) === '' ? null : h('span', { class: 'marker' }, markerOf(r)),
    h(
      'div',
      { class: 'card-title' },
      h(
        'h3',
        { id: `${cardId(r.id)}-title` },
        h(
          'button',
          { type: 'button', class: 'card-choose', on: { click: () => choose({ record: r.id }) } },
          titleOf(r),
        ),
      ),
      h('div', { class: 'card-meta' }, [r.department, ...r.divisions].filter(Boolean).join(' · ') || t('noDepartment')),
      h('div', { class: 'chips' }, ...chips),
    ),
    h('label', { class: 'check' }, box, h('span', {}, t('checked'))),
  );
}

function fieldRows(r: PlanRecord): HTMLElement {
  return h('div', { class: 'fields' }, ...FIELDS.filter((f) => isFilled(r, f)).map((f) => fieldRow(r, f)));
}

function fieldRow(r: PlanRecord, field: RecordField): HTMLElement {
  const [first] = placesOf(r, field);
  const label = fieldName(`records.${field}`);
  const chooseField = () => choose({ record: r.id, field });
  return h(
    'div',
    {
      class: 'field',
      data: { field },
      on: {
        mouseenter: () => hoverOver({ record: r.id, field }),
        mouseleave: () => hoverOver(null),
        click: (event) => {
          event.stopPropagation();
          if (isBare(event)) chooseField();
        },
      },
    },
    h(
      'button',
      {
        type: 'button',
        class: 'field-name',
        'aria-pressed': 'false',
        title: t('showField', { field: label }),
        on: { click: chooseField },
      },
      h('span', {}, label),
      h('span', { class: 'where' }, first ? whereWords(first) : t('inherited')),
    ),
    h('div', { class: 'field-value' }, ...renderField(r, field)),
  );
}

function missingFields(r: PlanRecord): HTMLElement | '' {
  const missing = FIELDS.filter((f) => !isFilled(r, f) && ADDABLE.has(f));
  if (missing.length === 0) return '';
  const rows = missing.map((field) =>
    h(
      'div',
      { class: 'field', data: { field } },
      h('span', { class: 'field-name' }, fieldName(`records.${field}`)),
      h('div', { class: 'field-value' }, ...renderField(r, field)),
    ),
  );
  return h(
    'details',
    { class: 'absent' },
    h('summary', {}, t('missingFields', { n: missing.length })),
    h('div', { class: 'fields' }, ...rows),
  );
}

/** A click on nothing that does something itself, and that selects no text. */
function isBare(event: Event): boolean {
  const target = event.target as Element;
  if (target.closest('button, input, label, select, textarea, summary, form')) return false;
  return (document.getSelection()?.toString() ?? '') === '';
}
