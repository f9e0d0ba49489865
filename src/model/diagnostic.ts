import type { Place } from './place.js';

export type Severity = 'info' | 'warning' | 'error';

/** Every finding the importer can report, with its severity and wording. `{…}` is filled from `details`. */
const WORDINGS = {
  'no-text-layer': ['warning', 'Page {page} has no text layer (a scan or outlines); run OCR on it first.'],
  'unreadable-text': ['warning', 'Page {page} has text whose font gives no Unicode meaning; it was left out.'],
  'text-misread': [
    'warning',
    '{count} characters such as “{sample}” belong to no Japanese text: the file gives its characters a wrong meaning; compare with the page.',
  ],
  'page-failed': ['error', 'Page {page} could not be read: {cause}.'],
  'page-too-dense': ['error', 'Page {page} was refused: {what} ({count}, limit {limit}).'],
  'invisible-text': ['info', 'Page {page}: {count} invisible characters were left out.'],
  'table-unresolved': [
    'warning',
    'A table could not be resolved, as nothing tells its columns; its cells are given in reading order: {remedy}.',
  ],
  'label-unknown': [
    'info',
    'The label “{label}” is not known; its text was read by its place alone, or is kept in extras or notes.',
  ],
  'label-guessed': [
    'warning',
    'The label “{label}” is in no list; by its words and by what it stands with it was taken for {field}.',
  ],
  'municipality-inferred': [
    'warning',
    'The municipality {name} was inferred from mentions, not from a title or header.',
  ],
  'municipality-ambiguous': ['warning', 'The name {name} fits several municipalities: {candidates}.'],
  'municipality-unlisted': [
    'info',
    '“{name}” is on no list of municipalities; it is given as printed, without a code.',
  ],
  'municipality-unknown': ['info', 'The document does not name its own municipality.'],
  'department-unclear': ['warning', '“{name}” was taken for a department: {why}.'],
  'fiscal-year-inferred': ['info', 'The fiscal year of “{text}” was inferred from {from}.'],
  'marker-missing': ['info', 'The item prints no number of its own.'],
  'marker-repeated': ['warning', 'The number {marker} stands twice in one section.'],
  'objective-realigned': [
    'warning',
    'The objective was moved by a row: the numbering of the items shows that it was displaced.',
  ],
  'alignment-uncertain': [
    'warning',
    'Several items stand in one cell; which {field} belongs to which could be read otherwise.',
  ],
  'figure-unreadable': ['warning', 'The figure “{text}” cannot be read as a number; its text is kept.'],
  'figure-implausible': ['warning', 'The figure “{text}” is not plausible; its text is kept.'],
  'figure-ambiguous': ['warning', 'The figure “{text}” can be read in more than one way.'],
  'prose-target': ['info', 'The target “{text}” was found in running text.'],
  'achievement-unknown': ['warning', 'The mark “{label}” has no known meaning here.'],
  'achievement-ambiguous': ['warning', 'The evaluation “{label}” can be read in more than one way.'],
  'spaces-removed': ['info', 'Spaces that extraction put inside words were removed.'],
  'list-split': ['info', 'Items that a converter ran together were told apart.'],
  'columns-shifted': [
    'info',
    'Cells of the table had shifted columns; they were bound by their neighbours, or kept without a year.',
  ],
  'legend-skipped': ['info', 'A legend or sample form was read as explanation, not as a record.'],
  'no-plan-structure': ['error', 'No plan records were found: looked for {looked}.'],
  'reading-doubtful': [
    'warning',
    'The form of the document was hardly understood: {why}. Compare its records with the document.',
  ],
  'text-unassigned': ['info', '{count} characters were read but fit no field; they are kept in notes.'],
  'header-repeated': ['info', 'A repeated table header was removed.'],
  'encoding-guessed': ['info', 'The text was decoded as {encoding}.'],
  'correction-applied': ['info', 'By a person: {values} values corrected, {records} records checked.'],
  'correction-unfit': ['warning', 'The correction of {what} no longer fits: {why}.'],
  'limit-reached': ['error', 'The limit {limit} was reached: {what}.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type DiagnosticCode = keyof typeof WORDINGS;
export const DIAGNOSTIC_CODES = Object.keys(WORDINGS) as DiagnosticCode[];

export interface Diagnostic {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly source: Place | null;
}

/** The one way to make a diagnostic: words come from the table, `{name}` is replaced by `details.name`. */
export function diagnostic(
  code: DiagnosticCode,
  source: Place | null = null,
  details: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  const [severity, wording] = WORDINGS[code];
  return {
    severity,
    code,
    message: wording.replace(/\{(\w+)\}/g, (_, k: string) => String(details[k] ?? '?')),
    source,
  };
}
