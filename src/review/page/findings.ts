import type { PlanDocument } from '../../schema/types.js';
import { codeWords } from './codeWords.js';
import { data } from './data.js';
import { h } from './dom.js';
import { moreButton } from './moreButton.js';
import { showPlace } from './sourcePane.js';
import { choose, records, state } from './store.js';
import { isDoubtful, markerOf, titleOf, whereWords } from './view.js';
import { currentLanguage, t } from './words.js';

type Finding = PlanDocument['diagnostics'][number];

/** Rows shown before the reader asks for more. */
const FIRST = 6;

/** What was doubtful, before everything else. */
export function renderFindings(goToNextDoubt: () => void): HTMLElement {
  const doubtful = records.filter(isDoubtful);
  const grave = data.document.diagnostics.filter((d) => d.severity !== 'info');
  const infos = data.document.diagnostics.filter((d) => d.severity === 'info');
  const rows = [
    ...data.unfit.map((message) =>
      h(
        'li',
        {},
        h(
          'div',
          { class: 'finding', data: { severity: 'warning' } },
          h('span', { class: 'chip doubt' }, t('unfit')),
          h('span', { class: 'detail' }, message),
        ),
      ),
    ),
    ...doubtful.map((r) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'finding',
            data: { severity: 'doubt' },
            on: { click: () => choose({ record: r.id }) },
          },
          h('span', { class: 'where' }, whereWords(r.source)),
          h('span', { class: 'finding-title' }, `${markerOf(r)} ${titleOf(r)}`.trim()),
          h('span', { class: 'chips' }, ...r.doubts.map((code) => h('span', { class: 'chip doubt' }, codeWords(code)))),
        ),
      ),
    ),
    ...grave.map((d) => h('li', {}, findingRow(d))),
  ];
  const isEmpty = rows.length === 0;
  const rest = rows.slice(FIRST);
  const list = h('ul', { class: 'finding-list' }, ...rows.slice(0, FIRST));
  return h(
    'section',
    { class: 'findings', 'aria-labelledby': 'findings-title', data: { empty: String(isEmpty) } },
    h(
      'div',
      { class: 'findings-head' },
      h('h2', { id: 'findings-title' }, t('attention')),
      h(
        'span',
        { class: 'muted' },
        isEmpty
          ? t('attentionNone')
          : t('attentionCount', { records: doubtful.length, findings: grave.length + data.unfit.length }),
      ),
      doubtful.length > 0 &&
        h(
          'button',
          { type: 'button', class: 'small', on: { click: goToNextDoubt } },
          t('nextDoubt'),
          h('kbd', {}, 'd'),
        ),
    ),
    !isEmpty && list,
    rest.length > 0 && moreButton(t('showAll', { n: rest.length }), () => list.append(...rest)),
    unassignedLink(),
    infos.length > 0 &&
      h(
        'details',
        { class: 'infos' },
        h('summary', {}, t('infos', { n: infos.length })),
        h('ul', { class: 'finding-list' }, ...infos.map((d) => h('li', {}, findingRow(d)))),
      ),
  );
}

function unassignedLink(): HTMLElement | null {
  const [first] = data.unassigned;
  if (!first) return null;
  const next = () => {
    const at = data.unassigned.findIndex((u) => u.note === state.choice.note);
    choose({ note: (data.unassigned[(at + 1) % data.unassigned.length] ?? first).note });
  };
  return h(
    'button',
    { type: 'button', class: 'finding', data: { severity: 'unassigned' }, on: { click: next } },
    h('span', { class: 'swatch', data: { look: 'unassigned' } }),
    h('span', { class: 'finding-title' }, t('unassignedCount', { n: data.unassigned.length })),
  );
}

/** Japanese gets the finding's name before the importer's own words. */
function findingRow({ code, severity, message, source }: Finding): HTMLElement {
  const contents = [
    h('span', { class: 'where' }, source ? whereWords(source) : ''),
    h('span', { class: 'finding-title' }, codeWords(code)),
    h('span', { class: 'detail', lang: currentLanguage() === 'ja' ? 'en' : false }, message),
  ];
  if (!source) return h('div', { class: 'finding', data: { severity } }, ...contents);
  return h(
    'button',
    { type: 'button', class: 'finding', data: { severity }, on: { click: () => showPlace(source) } },
    ...contents,
  );
}
