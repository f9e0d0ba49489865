import type { SourceText } from '../model/sourceText.js';
import { readMarker } from './markers.js';

/** What every break stands before; most texts hold none. */
const MAY_BREAK = /[ \t\u3000][・●○◆■□▪➢▶✓※①-⑳㉑-㊿❶-➓⑴-⒇(（]/u;
/** A bullet set close to its text, behind a space: ` ・` and not the ` ・ ` between two names. */
const BULLET_AHEAD = /[ \t\u3000]+(?=[・●○◆■□▪➢▶✓※][^\s\u3000])/gu;
const NUMBER_AHEAD = /[ \t\u3000]+(?=[①-⑳㉑-㊿❶-➓⑴-⒇]|[(（][0-9０-９]{1,2}[)）])/gu;

/**
 * Line breaks that a converter turned into spaces: `・窓口の改善 ・研修の実施` → each item on a line of its own. A numbered item
 * counts only when it goes on from the number before it. The break takes the place of the space.
 */
export function breakBeforeItems(text: SourceText): SourceText {
  if (!MAY_BREAK.test(text.value)) return text;
  const breaks = new Map<number, number>();
  for (const m of text.value.matchAll(BULLET_AHEAD)) {
    if (m.index > 0 && !inBrackets(text.value, m.index)) breaks.set(m.index, m[0].length);
  }
  const last = new Map<string, number>();
  const first = readMarker(text.value);
  if (first?.ordinal) last.set(first.style, first.ordinal);
  for (const m of text.value.matchAll(NUMBER_AHEAD)) {
    const marker = readMarker(text.value.slice(m.index));
    if (!marker?.ordinal || m.index === 0) continue;
    if (last.get(marker.style) === marker.ordinal - 1) breaks.set(m.index, m[0].length);
    else if (marker.ordinal !== 1) continue;
    last.set(marker.style, marker.ordinal);
  }
  if (breaks.size === 0) return text;
  const value: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.value.length; i++) {
    const length = breaks.get(i);
    value.push(length === undefined ? (text.value[i] as string) : '\n');
    at.push(text.at[i] as number);
    if (length !== undefined) i += length - 1;
  }
  return { value: value.join(''), at };
}

function inBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.match(/[（(「『]/gu)?.length ?? 0) > (line.match(/[）)」』]/gu)?.length ?? 0);
}
