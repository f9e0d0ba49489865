import type { SourceLine } from './sourceLines.js';

/** The marks of a Markdown quotation, nested or not: `> `, `> > `. */
const QUOTE = /^[ \t]{0,3}>(?:[ \t]?>)*(?: |$|(?=[^ ]))/;

/** Takes the marks of quotations away, which set indented paragraphs apart in Markdown and no columns; a line of marks alone is blank. */
export function withoutQuoteMarks(
  source: string,
  lines: readonly SourceLine[],
  markup: (readonly [number, number])[],
): SourceLine[] {
  return lines.map((line) => {
    const m = line.blank ? null : QUOTE.exec(source.slice(line.from, line.to));
    if (!m) return line;
    const from = line.from + m[0].length;
    markup.push([line.from, from]);
    return { ...line, from, blank: source.slice(from, line.to).trim() === '' };
  });
}
