/** One line of the source text: UTF-16 offsets [from, to) without the line break, and its page (null without form feeds). */
export interface SourceLine {
  readonly from: number;
  readonly to: number;
  readonly page: number | null;
  readonly blank: boolean;
  /** Underlined as a heading of this level. */
  readonly heading?: number;
  /** Only the left or right half of the printed line: the next line of its half goes on with it. */
  readonly isHalf?: true;
}

/** Cuts a text at `\n` and `\f`; a form feed begins a page. The page after a last form feed is no page. */
export function toSourceLines(text: string): { lines: SourceLine[]; pages: number | null } {
  const paged = text.includes('\f');
  const lines: SourceLine[] = [];
  let page = 1;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 0x0a;
    if (c !== 0x0a && c !== 0x0c) continue;
    if (i > from || c === 0x0a) {
      lines.push({ from, to: i, page: paged ? page : null, blank: text.slice(from, i).trim() === '' });
    }
    if (c === 0x0c && i < text.length) page++;
    from = i + 1;
  }
  if (!paged) return { lines, pages: null };
  const last = lines.findLast((l) => !l.blank);
  return { lines, pages: last?.page ?? 1 };
}
