/** Why a whole document could not be imported, with what to do about it. */
const WORDINGS = {
  'not-found': ['there is no such file', 'check the path'],
  'is-directory': ['it is a directory', 'give a file, or the directory to a version that reads folders'],
  unreadable: ['it cannot be read ({cause})', 'check its permissions'],
  empty: ['the file is empty (0 bytes)', 'download or export it again'],
  'not-supported': ['it is neither a PDF nor text ({what})', 'convert it to PDF or plain text first'],
  encrypted: ['it is protected by a password', 'save a copy without the password and import that'],
  corrupt: ['the PDF is damaged ({cause})', 'download it again, or print it to a new PDF'],
  blank: ['its pages are blank: neither text nor images', 'check that it is the right file, and undamaged'],
  'unreadable-text': ['its fonts give no Unicode meaning to its text', 'print it to a new PDF, or run OCR on it'],
  'no-text': ['no page has a text layer (a scan?)', 'run OCR on it first'],
  'no-plan': [
    'it holds no plan records ({looked})',
    'check that it is a plan, target, progress or evaluation document',
  ],
  'no-columns': [
    'the text has lost the columns of its tables',
    'import the PDF itself, or what `pdftotext -layout` makes of it',
  ],
  limit: ['it exceeds the limit {limit}', 'raise the limit if you trust the file'],
  'bad-encoding': ['the text is in no known encoding', 'save it as UTF-8'],
} as const satisfies Record<string, readonly [cause: string, remedy: string]>;

export type ImportErrorCode = keyof typeof WORDINGS;

/** A document that cannot be imported. `message` is one line: cause; remedy. The caller puts the file's name before it. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, details: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    const [cause, remedy] = WORDINGS[code];
    const fill = (s: string) => s.replace(/\{(\w+)\}/g, (_, k: string) => String(details[k] ?? '?'));
    super(`${fill(cause)}; ${fill(remedy)}`, options);
    this.name = 'ImportError';
    this.code = code;
  }
}
