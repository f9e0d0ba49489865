import { cardId } from './card.js';
import { openHelp } from './help.js';
import { goToDoubt, goToField, goToRecord } from './moves.js';
import { save } from './save.js';
import { turnPage } from './sourcePane.js';
import { announce, choose, setChecked, state } from './store.js';

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => goToRecord(1),
  k: () => goToRecord(-1),
  d: () => goToDoubt(1),
  D: () => goToDoubt(-1),
  n: () => goToField(1),
  p: () => goToField(-1),
  '[': () => turnPage(-1),
  ']': () => turnPage(1),
  '/': () => document.getElementById('filter')?.focus(),
  e: editChosen,
  c: () => {
    const { record } = state.choice;
    if (record !== null) setChecked(record, !state.checked.has(record));
  },
  s: save,
  '?': openHelp,
};

/** Single keys work where nothing is typed; they can be switched off in the help. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || document.querySelector('dialog[open]')) return;
    const target = event.target as HTMLElement;
    const isTyping = target.closest('input:not([type=checkbox]), textarea, select') !== null;
    if (event.key === 'Escape') {
      if (isTyping) target.blur();
      else choose({});
      return;
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !state.shortcuts) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function editChosen(): void {
  const { record, field } = state.choice;
  if (record === null) return;
  if (state.tab !== 'records') {
    state.tab = 'records';
    announce('tab');
  }
  const card = document.getElementById(cardId(record));
  const within = field === null ? card : card?.querySelector(`.field[data-field="${field}"]`);
  within?.querySelector<HTMLElement>('.edit')?.click();
}
