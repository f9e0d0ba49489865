/** The Markdown marks at the beginning of a line. */
export interface MarkdownPrefix {
  /** Source ranges of the marks (without spaces around them). */
  readonly marks: readonly (readonly [number, number])[];
  /** Where the content begins. */
  readonly to: number;
  readonly heading: number | null;
  /** Indent of a nested list item, in em. */
  readonly indent: number;
}

const PREFIX =
  /([ \t\u3000]*)(?:(#{1,6})[ \t\u3000]+(?=\S)|([-*+])[ \t\u3000]+(?=\S)|(>+)(?:[ \t\u3000]+|(?=[^\s>])))/y;

/** Reads `#`, `-`, `*`, `+` and `>` at the beginning of the line at `from`; null when there is none. */
export function markdownPrefix(source: string, from: number, to: number): MarkdownPrefix | null {
  PREFIX.lastIndex = from;
  const m = PREFIX.exec(source);
  if (!m || m.index + m[0].length > to) return null;
  const start = from + (m[1] as string).length;
  const mark = (m[2] ?? m[3] ?? m[4]) as string;
  const indent = (m[1] as string).replace(/\t/g, '  ').length / 2;
  const heading = m[2] === undefined ? null : m[2].length;
  return { marks: [[start, start + mark.length]], to: from + m[0].length, heading, indent };
}

/** A thematic break: `---`, `***`, `___` alone on a line. */
export const isRule = (line: string): boolean =>
  /^\s{0,3}(?:-[ \t]*){3,}$|^\s{0,3}(?:\*[ \t]*){3,}$|^\s{0,3}(?:_[ \t]*){3,}$/.test(line);
export const isFence = (line: string): boolean => /^\s{0,3}(?:```|~~~)/.test(line);
/** The line under the header of a pipe table: `|---|:--:|`. */
export const isPipeRule = (line: string): boolean =>
  line.includes('|') && line.includes('-') && /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-*:?\s*\|?\s*$/.test(line);
export const isPipeRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

const SIGNS =
  /^#{1,6}[ \t]+\S|^[ \t]{0,12}[-*+][ \t]+\S|^[ \t]{0,12}>+[ \t]+\S|^[ \t]{0,3}\|?[ \t]?:?-{2,}:?[ \t]?\||\*\*[^*\n]{1,200}\*\*|!?\[[^\][\n]{0,200}\]\([!-~]+?\)/gm;
/** How much of a text is looked at to tell Markdown. */
const SIGN_REACH = 1_000_000;

/** Whether the text shows at least two marks that only Markdown writes: then `***` is a rule and not a missing value. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, SIGN_REACH);
  SIGNS.lastIndex = 0;
  return SIGNS.test(head) && (/^#{1,6}[ \t]+\S|\*\*[^*\n]{1,200}\*\*|\|[ \t]?:?-{3,}/m.test(head) || SIGNS.test(head));
}

const LINK = /(!?)\[([^\]\n]{0,300})\]\(([!-'*-~]{1,1000})(?:\s+"[^"\n]{0,200}")?\)/y;
const TARGET = /^(?:https?:|mailto:|data:|#|\.{0,2}\/|[\w%./-]+\.\w{2,5}$)/;

/** A link or image at `at`: the range of its text; brackets and address are markup. */
export function markdownLinkAt(
  source: string,
  at: number,
  to: number,
): { readonly textFrom: number; readonly textTo: number; readonly to: number } | null {
  LINK.lastIndex = at;
  const m = LINK.exec(source);
  if (!m || at + m[0].length > to) return null;
  const [whole, bang, label, target] = m as unknown as [string, string, string, string];
  if (!TARGET.test(target)) return null;
  const textFrom = at + bang.length + 1;
  return { textFrom, textTo: textFrom + label.length, to: at + whole.length };
}
