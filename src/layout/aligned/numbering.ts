import type { ColumnLine } from './chunks.js';

/** How a text's numbering speaks for or against the line that begins it: ① opens a list, ③ after ② goes on with it. */
export type Turn = 'opens' | 'restarts' | 'continues' | null;

const ITEM =
  /^(?:([(（])([0-9０-９]{1,2}|[ア-ン])[)）]|([0-9０-９]{1,2})[.．、)）](?![0-9０-９])|([ア-ン])[.．、)）\s])/u;
const CIRCLED = /^[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]/u;
const ENCLOSED = /^[\u2474-\u2487]/u;
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ';

/** A text's number, and the way it is written: 'circle', 'bracket', 'point', and the same of ア. */
interface Item {
  readonly style: string;
  readonly ordinal: number;
}

/** Of every line, what its number says of the texts before it. Only the outermost numbering counts: (1) under ④ opens nothing. */
export function turnsOf(lines: readonly ColumnLine[]): Turn[] {
  const items = lines.map((l) => itemOf(l.segment.text.value));
  const outer = outerStyle(items, lines);
  let last = 0;
  return items.map((item, i) => {
    if (!item || item.style !== outer) return null;
    const before = last;
    last = item.ordinal;
    if (item.ordinal === 1 && i > 0) return before > 0 ? 'restarts' : 'opens';
    return item.ordinal === before + 1 && before > 0 ? 'continues' : null;
  });
}

function itemOf(text: string): Item | null {
  if (CIRCLED.test(text)) return { style: 'circle', ordinal: Number(/^\p{No}/u.exec(text)?.[0].normalize('NFKC')) };
  if (ENCLOSED.test(text)) return { style: 'bracket', ordinal: (text.codePointAt(0) ?? 0) - 0x2473 };
  const found = ITEM.exec(text);
  const mark = found?.[2] ?? found?.[3] ?? found?.[4];
  if (!found || mark === undefined) return null;
  const kana = KANA.indexOf(mark) + 1;
  const style = `${found[1] ? 'bracket' : 'point'}${kana > 0 ? ' ア' : ''}`;
  return { style, ordinal: kana > 0 ? kana : Number(mark.normalize('NFKC')) };
}

/**
 * The outermost of the styles that begin furthest left: the one that a list opens with. Where none does (the first number goes
 * on from the page before), the one of most numbers.
 */
function outerStyle(items: readonly (Item | null)[], lines: readonly ColumnLine[]): string | null {
  const left = items.reduce(
    (x, item, i) => (item ? Math.min(x, (lines[i] as ColumnLine).x0) : x),
    Number.POSITIVE_INFINITY,
  );
  const first = items.find((item, i) => item && (lines[i] as ColumnLine).x0 - left < 0.5 * (lines[i] as ColumnLine).em);
  if (first?.ordinal === 1) return first.style;
  const counts = new Map<string, number>();
  items.forEach((item, i) => {
    const line = lines[i] as ColumnLine;
    if (item && line.x0 - left < 0.5 * line.em) counts.set(item.style, (counts.get(item.style) ?? 0) + 1);
  });
  let best: string | null = null;
  for (const [style, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = style;
  return best;
}
