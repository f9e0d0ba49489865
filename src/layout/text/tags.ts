/**
 * HTML that a converter left in a text. Only known tag names are markup, so that `5<10`, `<例>` and `＜＞` stay text.
 */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: string;
  readonly from: number;
  readonly to: number;
}

/** Tags at which a line ends; `small` too, since a small print note stands on lines of its own. */
export const BLOCK_TAGS = new Set(
  (
    'p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th caption hr section article header ' +
    'footer main aside nav blockquote pre center small figure figcaption form fieldset html head body title'
  ).split(' '),
);
const INLINE_TAGS = new Set(
  (
    'b strong i em u s del ins mark span font sup sub a code tt img col colgroup label input meta link ruby rb rt rp wbr ' +
    'abbr cite big strike kbd nobr'
  ).split(' '),
);
/** Tags whose content is no text of the document. */
export const OPAQUE_TAGS = new Set(['script', 'style']);

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]{0,10})((?:\s[^<>]{0,2000})?)(\/?)>/y;
const COMMENT = /<!(?:--|doctype\b|\[)/iy;
/** `<A>` may be a grade in brackets: single capitals and a bare `<a>` are tags only as HTML would write them. */
const isDoubtful = (name: string, attributes: string): boolean =>
  (name.length === 1 && name !== name.toLowerCase()) || (name === 'a' && attributes.trim() === '');

/** The tag that begins at `at`, or null when the `<` is text. */
export function tagAt(text: string, at: number): Tag | null {
  COMMENT.lastIndex = at;
  if (COMMENT.test(text)) return commentAt(text, at);
  TAG.lastIndex = at;
  const m = TAG.exec(text);
  if (!m) return null;
  const [whole, slash, name, attributes, selfClosing] = m as unknown as [string, string, string, string, string];
  const lower = name.toLowerCase();
  if (!BLOCK_TAGS.has(lower) && !INLINE_TAGS.has(lower) && !OPAQUE_TAGS.has(lower)) return null;
  if (slash === '' && isDoubtful(name, attributes) && !closesLater(text, name, at)) return null;
  return {
    name: lower,
    closing: slash !== '',
    selfClosing: selfClosing !== '' || attributes.endsWith('/'),
    attributes,
    from: at,
    to: at + whole.length,
  };
}

/** How far a doubtful tag looks for its closing: an inline element is short. */
const CLOSING_REACH = 2000;
function closesLater(text: string, name: string, at: number): boolean {
  return text.slice(at, at + CLOSING_REACH).includes(`</${name}>`);
}

const COMMENT_REACH = 4_000;
function commentAt(text: string, at: number): Tag | null {
  const end = text.startsWith('<!--', at) ? '-->' : '>';
  const close = text.slice(at, at + COMMENT_REACH).indexOf(end, 2);
  if (close < 0) return null;
  const to = at + close + end.length;
  return { name: '!', closing: false, selfClosing: true, attributes: '', from: at, to };
}

/** The value of a numeric attribute (`rowspan="2"`), at least 1 and at most `limit`; 1 when absent. */
export function spanAttribute(attributes: string, name: 'rowspan' | 'colspan', limit: number): number {
  const m = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes);
  return Math.min(limit, Math.max(1, Number(m?.[1] ?? 1)));
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  yen: '¥',
  copy: '©',
  reg: '®',
  deg: '°',
  plusmn: '±',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  rarr: '→',
  larr: '←',
  uarr: '↑',
  darr: '↓',
  sect: '§',
  para: '¶',
  le: '≤',
  ge: '≥',
  ne: '≠',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/y;

/** The character reference that begins at `at`, decoded, or null when the `&` is text. */
export function entityAt(text: string, at: number): { readonly value: string; readonly to: number } | null {
  ENTITY.lastIndex = at;
  const m = ENTITY.exec(text);
  if (!m) return null;
  const to = at + m[0].length;
  if (m[3] !== undefined) {
    const value = NAMED[m[3]];
    return value === undefined ? null : { value, to };
  }
  const code = m[1] !== undefined ? Number(m[1]) : Number.parseInt(m[2] as string, 16);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? { value: String.fromCodePoint(code), to } : null;
}
