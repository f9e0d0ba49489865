import type { PrintedLabel } from '../../explain/documentLabels.js';
import { LABELS } from '../../recognise/lexicon/labels.js';
import type { LabelField } from '../../recognise/lexicon/types.js';
import { terminalText } from '../terminalText.js';
import { whereFirst } from './whereFirst.js';

const WIDTH = 100;

/**
 * A lexicon file to start from: valid as it is, and of no effect until its reader gives a label that was not understood its
 * field. Labels understood by their parts stand under the field they were taken for, to be put right there; those that
 * were guessed wait behind a # for their reader's word.
 */
export function starterLexicon(labels: readonly PrintedLabel[], document: string): string {
  const unknown = labels.filter((l) => l.field === null);
  const composed = byField(labels, 'composed');
  const guessed = byField(labels, 'guessed');
  return [
    `# Labels of ${terminalText(document)}, for plan-import --lexicon.`,
    ...wrapped(`Fields: ${Object.keys(LABELS).join(', ')}.`),
    'labels:',
    ...(unknown.length > 0
      ? [
          '  # Not understood. Put the field for the question mark and take the # away; labels of one field share one list.',
        ]
      : []),
    ...unknown.map((l) => `  # ?: [${scalar(l.label)}]  # ${l.count} ×, first on ${whereFirst(l.first)}`),
    ...(guessed.length > 0
      ? ['  # Guessed from their words and values. Put right what is wrong, and take the # away.']
      : []),
    ...guessed.map(([field, list]) => `  # ${field}: [${list.map((l) => scalar(l.label)).join(', ')}]`),
    ...(composed.length > 0 ? ['  # Understood by their parts. Put right what is wrong.'] : []),
    ...composed.map(([field, list]) => `  ${field}: [${list.map((l) => scalar(l.label)).join(', ')}]`),
    '# What marks of a result mean, and sections without records:',
    '# marks:',
    '#   ◎: exceeded',
    '# skip: [記入例]',
    '',
  ].join('\n');
}

function byField(
  labels: readonly PrintedLabel[],
  certainty: PrintedLabel['certainty'],
): [LabelField, PrintedLabel[]][] {
  const fields = new Map<LabelField, PrintedLabel[]>();
  for (const label of labels)
    if (label.field !== null && label.certainty === certainty)
      fields.set(label.field, [...(fields.get(label.field) ?? []), label]);
  return [...fields];
}

/** Plain where YAML takes it for a text, else in quotes. */
const scalar = (text: string): string =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{L}\p{N}（）・／]*$/u.test(
    text,
  )
    ? text
    : JSON.stringify(text);

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}
