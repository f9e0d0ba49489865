import { h, replace } from './dom.js';
import { openHelp } from './help.js';
import { FILE_NAME, save } from './save.js';
import { announce, documentNow, records, state, subscribe } from './store.js';
import { yearWords } from './view.js';
import { currentLanguage, setLanguage, t } from './words.js';

let progress: HTMLElement | null = null;
let saveButton: HTMLElement | null = null;
let status: HTMLElement | null = null;

export function renderHeader(): HTMLElement {
  const d = documentNow();
  const years =
    d.fiscalYears &&
    (d.fiscalYears.from === d.fiscalYears.to
      ? yearWords(d.fiscalYears.from)
      : `${yearWords(d.fiscalYears.from)}–${yearWords(d.fiscalYears.to)}`);
  const { characters, assigned } = d.coverage;
  // Rounded down: only a complete coverage reads 100%.
  const percent = characters === 0 ? null : `${(Math.floor((assigned / characters) * 1000) / 10).toFixed(1)}%`;
  const facts = [d.municipality?.name, d.kind && t(`kind_${d.kind}`), years, d.source.path?.split(/[/\\]/).at(-1)];
  progress = h('div', { class: 'progress' });
  status = h('span', { class: 'visually-hidden', role: 'status' });
  saveButton = h('button', { type: 'button', class: 'primary', id: 'save', title: t('saveHint'), on: { click: save } });
  const other = currentLanguage() === 'ja' ? 'en' : 'ja';
  const language = h(
    'button',
    {
      type: 'button',
      id: 'language',
      lang: other,
      on: {
        click: () => {
          setLanguage(other);
          announce('all');
          document.getElementById('language')?.focus();
        },
      },
    },
    t('otherLanguage'),
  );
  report();
  return h(
    'header',
    { class: 'top' },
    h(
      'div',
      { class: 'what' },
      h('h1', {}, d.title ?? t('untitled')),
      h(
        'p',
        { class: 'facts' },
        ...facts.filter(Boolean).map((fact) => h('span', {}, fact as string)),
        percent && h('span', { title: t('coverageHint') }, t('coverage', { percent })),
      ),
    ),
    progress,
    h(
      'div',
      { class: 'actions' },
      language,
      h(
        'button',
        { type: 'button', id: 'help', 'aria-label': t('help'), title: t('help'), on: { click: openHelp } },
        '?',
      ),
      saveButton,
    ),
    status,
  );
}

function report(): void {
  const n = records.filter((r) => state.checked.has(r.id)).length;
  const bar = h('progress', { max: records.length, 'aria-label': t('checkedOf', { n, all: records.length }) });
  bar.value = n;
  if (progress) replace(progress, h('span', {}, t('checkedOf', { n, all: records.length })), bar);
  const changes = state.corrections.length + n;
  if (saveButton) replace(saveButton, t('save'), !state.saved && changes > 0 && h('span', { class: 'badge' }, changes));
}

subscribe((topic) => {
  if (topic === 'list' || typeof topic === 'object') report();
  if (topic === 'list' && state.saved && status) {
    const changes = state.corrections.length + state.checked.size;
    replace(status, changes > 0 ? t('savedNow', { name: FILE_NAME }) : '');
  }
});
