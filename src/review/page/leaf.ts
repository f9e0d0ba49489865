import { h, replace } from './dom.js';
import { openEditor } from './editor.js';
import { correctionOf, takeBack } from './store.js';
import { t } from './words.js';

/** How a value is typed in. */
export type Input = 'text' | 'lines' | 'number' | 'integer' | readonly (readonly [value: string, words: string])[];

/** One value that can be corrected. `record` null: of the document itself. */
export interface Leaf {
  readonly record: string | null;
  /** JSON Pointer within it. */
  readonly path: string;
  readonly label: string;
  readonly value: unknown;
  readonly input: Input;
  /** Shown for the value where that is not the value itself. */
  readonly words?: string;
  /** What is stored for a text that was typed in. */
  readonly store?: (typed: unknown) => unknown;
}

export function renderLeaf(leaf: Leaf): HTMLElement {
  const host = h('span', { class: 'leaf', data: { path: leaf.path } });
  const edit = h(
    'button',
    {
      type: 'button',
      class: 'edit',
      'aria-label': t('correctField', { field: leaf.label }),
      title: t('correct'),
      on: { click: () => openEditor(host, leaf, () => replace(host, ...contents())) },
    },
    '✎',
  );
  const contents = () => [shownValue(leaf), edit, correctionNote(leaf)];
  replace(host, ...contents());
  return host;
}

function shownValue({ value, words, input }: Leaf): HTMLElement {
  if (words !== undefined) return h('span', {}, words);
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return h('span', { class: 'missing' }, t('missing'));
  }
  if (input === 'lines') return h('ul', { class: 'lines' }, ...(value as readonly string[]).map((v) => h('li', {}, v)));
  // A number of an item or a year is no quantity.
  const isQuantity = typeof value === 'number' && input === 'number';
  if (isQuantity) return h('span', { class: 'figure' }, formatNumber(value));
  return h('span', { class: 'text' }, String(value));
}

export const formatNumber = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 10 });

function correctionNote({ record, path, label }: Leaf): HTMLElement | null {
  const correction = correctionOf(record, path);
  if (!correction) return null;
  const was = h('del', {}, inWords(correction.was));
  const undo = h(
    'button',
    {
      type: 'button',
      class: 'link',
      'aria-label': `${label}: ${t('undo')}`,
      on: { click: () => takeBack(record, path) },
    },
    t('undo'),
  );
  return h('span', { class: 'correction' }, `${t('was')}: `, was, ' ', undo);
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return t('missing');
  if (Array.isArray(value)) return value.length === 0 ? t('missing') : value.map(inWords).join(' / ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
