/** A pair of round brackets: units [open, close], `close` the closing bracket itself. */
export interface Brackets {
  readonly open: number;
  readonly close: number;
}

/** Outermost round brackets of the text, in order; an unclosed one ends with the text. */
export function findBrackets(text: string): Brackets[] {
  const found: Brackets[] = [];
  let depth = 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '(' || c === '（') {
      if (depth === 0) open = i;
      depth++;
    } else if ((c === ')' || c === '）') && depth > 0) {
      depth--;
      if (depth === 0) found.push({ open, close: i });
    }
  }
  if (depth > 0) found.push({ open, close: text.length });
  return found;
}

export function bracketsAround(brackets: readonly Brackets[], at: number): Brackets | null {
  return brackets.find((b) => at > b.open && at < b.close) ?? null;
}
