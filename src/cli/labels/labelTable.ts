import type { PrintedLabel } from '../../explain/documentLabels.js';
import { displayWidth } from '../../japanese/index.js';
import { terminalText } from '../terminalText.js';
import { whereFirst } from './whereFirst.js';

const HOW = { listed: 'known', composed: 'by its parts', guessed: 'guessed' } as const;

/** Lines of columns set by white space; what was not understood first, then what was guessed. */
export function labelTable(labels: readonly PrintedLabel[]): string {
  if (labels.length === 0) return 'no labels\n';
  const inOrder = [null, 'guessed', 'known'].flatMap((sort) => labels.filter((l) => sortOf(l) === sort));
  const rows = inOrder.map(({ label, field, certainty, count, first }) => [
    terminalText(label),
    field ?? '?',
    certainty === null ? 'not understood' : HOW[certainty],
    String(count),
    whereFirst(first),
  ]);
  const all = [['label', 'taken for', 'how', 'times', 'first'], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((row) => displayWidth(row[i] ?? ''))));
  const pad = (text: string, i: number) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(text)));
  return all.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

const sortOf = ({ certainty }: PrintedLabel): 'guessed' | 'known' | null =>
  certainty === null || certainty === 'guessed' ? certainty : 'known';
