import type { SourceLine } from './sourceLines.js';

/** No row of a table, whose lower rule the dashes would be. */
const TITLE = /^ {0,3}\S(?:(?! {2}|\t).){0,80}$/;
/** A line of equal signs or dashes and nothing else. */
const UNDERLINE = /^ {0,3}(?:(={3,})|-{3,})[ \t]*$/;

/**
 * Headings that a converter wrote with a line below them (setext headings of CommonMark 0.31, 4.3), each a line by itself: the line
 * below goes, and its heading has the level 1 (`===`) or 2 (`---`).
 */
export function withUnderlinedHeadings(
  source: string,
  lines: readonly SourceLine[],
  markup: (readonly [number, number])[],
): SourceLine[] {
  const kept: SourceLine[] = [];
  for (const [i, line] of lines.entries()) {
    const heading = kept.at(-1);
    const m = line.to - line.from < 3 ? null : UNDERLINE.exec(source.slice(line.from, line.to));
    const isAlone = (kept.at(-2)?.blank ?? true) && (lines[i + 1]?.blank ?? true);
    const isTitle =
      heading !== undefined && !heading.blank && TITLE.test(source.slice(heading.from, heading.to).trimEnd());
    if (!m || !isTitle || !isAlone || lines[i - 1] !== heading) {
      kept.push(line);
      continue;
    }
    markup.push([line.from, line.to]);
    kept[kept.length - 1] = { ...heading, heading: m[1] === undefined ? 2 : 1 };
  }
  return kept;
}
