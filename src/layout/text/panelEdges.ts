import { withoutSpace } from './letters.js';
import { openingBrackets } from './marks.js';

/** A text without wide white space: places [x0, x1) in its line. */
export interface Segment {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

/** The letters of a name spread over its width (目   標) stand at most so far apart. */
const SPREAD = 6;
const LETTER = /^\p{Script=Han}$/u;

/** The texts of a line between wide white space; the letters of a spread name are one. */
export function toSegments(text: string): Segment[] {
  const out: Segment[] = [];
  for (const m of text.matchAll(/\S+(?:[\s　]\S+)*/g)) {
    const own = { x0: m.index, x1: m.index + m[0].length, text: m[0] };
    const last = out.at(-1);
    const isSpread =
      last && own.x0 - last.x1 <= SPREAD && LETTER.test(own.text) && LETTER.test(last.text.at(-1) as string);
    if (isSpread && /^\p{Script=Han}(?:\s+\p{Script=Han})*$/u.test(last.text))
      out[out.length - 1] = { x0: last.x0, x1: own.x1, text: text.slice(last.x0, own.x1) };
    else out.push(own);
  }
  return out;
}

/** 現状 門の鍵が古い。 現状 道が暗い。: one space parts a full line of a panel from the next, which begins with the same label. */
export function partAtName(own: Segment, isLabel: (text: string) => boolean): Segment[] {
  const [name] = /^[^\s　]{2,12}(?=[\s　])/u.exec(own.text) ?? [];
  if (name === undefined || !own.text.includes(name, NARROWEST) || !isLabel(name)) return [own];
  const starts = [0];
  for (const m of own.text.matchAll(/(?<=[\s　])[^\s　]+(?=[\s　])/gu))
    if (m[0] === name && m.index - (starts.at(-1) as number) >= NARROWEST) starts.push(m.index);
  return starts.map((at, i) => {
    const text = own.text.slice(at, starts[i + 1]).trimEnd();
    return { x0: own.x0 + at, x1: own.x0 + at + text.length, text };
  });
}

const UNIT = /^[^\s　。、（）()]{2,12}(?:部|局|室|課|委員会|事務局|本部)$/;
const MARK = /^[①-⑳№]|^[（(]?[0-9０-９]{1,2}[)）．.、]/;
const NUMBERED =
  /^(№|No[.．]?|Ｎｏ[.．]?|NO[.．]?|\p{Script=Han}{1,6})[\s　]?[0-9０-９]{1,3}(?:[-－ー][0-9０-９]{1,3})?$/u;
/** What a department is called, whatever its name. */
export const DEPARTMENT = '部局';

/** What the beginning of a text says it is: a label, a department, the number of an item. */
export function nameOf(text: string, isLabel: (text: string) => boolean): string | undefined {
  const first = text.split(/[\s　：:]/)[0] as string;
  const bracketed = openingBrackets(text)?.inner;
  if (bracketed !== undefined && isLabel(bracketed)) return bracketed;
  const joined = withoutSpace(text);
  const numbered = [joined, first].map((t) => NUMBERED.exec(t)?.[1]).find((t) => t && isLabel(t));
  if (numbered) return `${numbered}1`;
  // 担当 公園課: a label's value is no department that heads the panel.
  if (first.length > 1 && first.length < joined.length && isLabel(first)) return first;
  if (UNIT.test(joined) || UNIT.test(first)) return DEPARTMENT;
  if (isLabel(joined)) return joined;
  if (isLabel(first)) return first;
  return MARK.exec(text)?.[0].slice(0, 1);
}

/** Where the lines begin that begin farthest left. */
export const leftOf = (lines: readonly (readonly Segment[])[]): number =>
  lines.reduce((least, [first]) => Math.min(least, first?.x0 ?? least), Number.POSITIVE_INFINITY);

/** The labels of a panel begin within so many places: half-width characters before them move them to and fro. */
export const TO_AND_FRO = 12;
/** So many lines repeat a name at one place, and so many names are repeated there. */
const FEWEST_LINES = 3;
const FEWEST_NAMES = 2;
/** A panel is at least this wide, in places. */
const NARROWEST = 12;

/**
 * Where the panels right of the first begin, as the names show that several lines repeat side by side:
 * ```
 *   担当課   公園課        担当課   道路課
 *   目標値   30か所        目標値   12か所
 * ```
 * The head of a table repeats its labels too, but on one line.
 */
export function repeatedEdges(
  lines: readonly (readonly Segment[])[],
  nameOf: (text: string) => string | undefined,
): number[] {
  const found: { readonly x: number; readonly name: string }[] = [];
  const left = leftOf(lines);
  for (const line of lines) {
    const names = line.map((s) => nameOf(s.text));
    // The first name stands for the line: 目標値 実績値 目標値 実績値 is one repetition.
    const [name] = names;
    if (name === undefined) continue;
    const at = line.filter((_, i) => names[i] === name);
    // What stands in the middle or at the right of each panel says nothing of where they begin.
    if ((at[0] as Segment).x0 - left > TO_AND_FRO) continue;
    for (const s of at.slice(1)) found.push({ x: s.x0, name });
  }
  found.sort((a, b) => a.x - b.x);
  const out: number[] = [];
  for (let from = 0; from < found.length; ) {
    const first = found[from] as { x: number };
    let to = from;
    while (to < found.length && (found[to] as { x: number }).x - first.x <= TO_AND_FRO) to++;
    const own = found.slice(from, to);
    const isEdge = own.length >= FEWEST_LINES && new Set(own.map((f) => f.name)).size >= FEWEST_NAMES;
    const middle = (own[own.length >> 1] as { x: number }).x;
    if (isEdge && middle - (out.at(-1) ?? 0) >= NARROWEST) out.push(middle);
    from = to;
  }
  return out;
}
