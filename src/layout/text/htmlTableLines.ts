import type { SourceLine } from './sourceLines.js';

/** Marks with 1 the lines that belong to a real HTML table, whatever stands in them. */
export function htmlTableLines(source: string, lines: readonly SourceLine[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const tag = /<(\/?)table(?=[\s>])/gi;
  let depth = 0;
  let from = 0;
  let line = 0;
  for (let m = tag.exec(source); m; m = tag.exec(source)) {
    if (m[1] === '') {
      if (depth++ === 0) from = m.index;
      continue;
    }
    if (depth === 0 || --depth > 0) continue;
    while (line < lines.length && (lines[line] as SourceLine).to < from) line++;
    const start = lines[line];
    if (!start) break;
    if (source.slice(start.from, from).includes('\t') && source.slice(start.from, from).trim() !== '') continue;
    for (; line < lines.length && (lines[line] as SourceLine).from <= m.index; line++) marks[line] = 1;
  }
  return marks;
}
