/**
 * Display width of text in em (a full-width character is 1, a half-width one 0.5), after UAX #11 with the ambiguous
 * characters (① ○ → Ⅰ …) wide, as Japanese fonts print them. A surrogate pair counts once.
 */
export function charWidth(code: number): number {
  if (code < 0x20) return code === 0x09 ? 4 : 0;
  if (code < 0x7f) return 0.5;
  if (code < 0xa0) return 0;
  if (code < 0x100) return WIDE_LATIN_1.has(code) ? 1 : 0.5;
  if (code < 0x300) return 0.5;
  if (code < 0x370) return 0; // combining marks
  if (code >= 0x200b && code <= 0x200f) return 0;
  if (code === 0x3099 || code === 0x309a || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff) return 0;
  if (code >= 0xdc00 && code <= 0xdfff) return 0; // the second half of a pair
  if ((code >= 0xff61 && code <= 0xffdc) || (code >= 0xffe8 && code <= 0xffee)) return 0.5;
  return 1;
}

const WIDE_LATIN_1 = new Set([
  0xa1, 0xa4, 0xa7, 0xa8, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb6, 0xb7, 0xb9, 0xbf, 0xd7, 0xf7,
]);

/** Display width of `text` [from, to) in em. */
export function displayWidth(text: string, from = 0, to = text.length): number {
  let em = 0;
  for (let i = from; i < to; i++) em += charWidth(text.charCodeAt(i));
  return em;
}
