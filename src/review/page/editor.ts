import { h, replace } from './dom.js';
import type { Leaf } from './leaf.js';
import { correct } from './store.js';
import { t } from './words.js';

/** Puts a form in place of a value. Enter (in a text: Ctrl + Enter) applies, Escape gives up. */
export function openEditor(host: HTMLElement, leaf: Leaf, close: () => void): void {
  const control = makeControl(leaf);
  const fault = h('span', { class: 'fault', role: 'alert' });
  const give = () => {
    close();
    host.querySelector<HTMLElement>('.edit')?.focus();
  };
  const apply = () => {
    const typed = readControl(control, leaf);
    if (typed === undefined) {
      replace(fault, t('notANumber'));
      control.setAttribute('aria-invalid', 'true');
      control.focus();
      return;
    }
    close();
    correct(leaf.record, leaf.path, leaf.store ? leaf.store(typed) : typed);
  };
  const form = h(
    'form',
    {
      class: 'editor',
      on: {
        submit: (event) => {
          event.preventDefault();
          apply();
        },
        keydown: (event) => {
          const key = event as KeyboardEvent;
          key.stopPropagation();
          if (key.isComposing) return;
          if (key.key === 'Escape') give();
          if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) {
            key.preventDefault();
            apply();
          }
        },
      },
    },
    control,
    h('span', { class: 'hint' }, hintFor(leaf)),
    fault,
    h(
      'span',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary small' }, t('apply')),
      h('button', { type: 'button', class: 'small', on: { click: give } }, t('cancel')),
    ),
  );
  replace(host, form);
  control.focus();
  if (control instanceof HTMLTextAreaElement) growToText(control);
}

type Control = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

function makeControl({ label, value, input }: Leaf): Control {
  const named = { 'aria-label': label };
  if (typeof input === 'object') {
    const options = input.map(([v, words]) => h('option', { value: v, selected: v === (value ?? '') }, words));
    return h('select', named, ...options);
  }
  if (input === 'number' || input === 'integer') {
    const field = h('input', { ...named, type: 'text', inputmode: 'decimal', autocomplete: 'off' });
    field.value = value === null ? '' : String(value);
    return field;
  }
  const area = h('textarea', { ...named, rows: 1, on: { input: () => growToText(area) } });
  area.value = input === 'lines' ? (value as readonly string[]).join('\n') : String(value ?? '');
  return area;
}

/** What was typed in; undefined when it is no number. */
function readControl(control: Control, { input }: Leaf): unknown {
  const text = control.value.trim();
  if (input === 'lines') {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
  if (text === '') return null;
  if (input !== 'number' && input !== 'integer') return text;
  const number = Number(text.normalize('NFKC').replace(/[,\s]/g, ''));
  const isWrong = !Number.isFinite(number) || (input === 'integer' && !Number.isInteger(number));
  return isWrong ? undefined : number;
}

function hintFor({ input }: Leaf): string {
  if (typeof input === 'object') return '';
  return input === 'lines' ? t('onePerLine') : t('emptyIsNull');
}

function growToText(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
