import { h } from './dom.js';
import { state } from './store.js';
import { t, type Word } from './words.js';

const KEYS: readonly (readonly [keys: readonly string[], word: Word])[] = [
  [['j', 'k'], 'keyRecord'],
  [['d', 'D'], 'keyDoubt'],
  [['n', 'p'], 'keyField'],
  [['/'], 'keyFilter'],
  [['Enter'], 'keyChoose'],
  [['e'], 'keyEdit'],
  [['c'], 'keyCheck'],
  [['[', ']'], 'keyPages'],
  [['s'], 'keySave'],
  [['Esc'], 'keyEscape'],
  [['?'], 'keyHelp'],
];

export function openHelp(): void {
  const shortcuts = h('input', {
    type: 'checkbox',
    checked: state.shortcuts,
    on: {
      change: () => {
        state.shortcuts = shortcuts.checked;
      },
    },
  });
  const dialog = h(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title', on: { close: () => dialog.remove() } },
    h('h2', { id: 'help-title' }, t('help')),
    h('p', {}, t('howTo')),
    h('h3', {}, t('keys')),
    h(
      'dl',
      { class: 'keys' },
      ...KEYS.flatMap(([keys, word]) => [h('dt', {}, ...keys.map((key) => h('kbd', {}, key))), h('dd', {}, t(word))]),
    ),
    h('label', { class: 'check' }, shortcuts, h('span', {}, t('keysOn'))),
    h('form', { method: 'dialog' }, h('button', { class: 'primary', autofocus: true }, t('close'))),
  );
  document.body.append(dialog);
  dialog.showModal();
}
