import { h } from './dom.js';
import { announce, correctionsFile, state } from './store.js';

export const FILE_NAME = 'corrections.json';

/** Hands the corrections to the browser as a download. */
export function save(): void {
  const blob = new Blob([`${JSON.stringify(correctionsFile(), null, 2)}\n`], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  const link = h('a', { href: url, download: FILE_NAME, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  state.saved = true;
  announce('list');
}
