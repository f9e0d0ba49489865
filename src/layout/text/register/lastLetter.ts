/** A shorter text names no unit. */
const LONG_NAME = 4;
const LETTER = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]$/u;

/**
 * Whether a text is the last letter of the name above it, though each of the two stands beside a row of figures:
 * ```
 *   桟橋の利用者数   人     40   渡し船と桟橋
 *   桟橋の数       箇所    3   課
 * ```
 */
export const isLastLetter = (above: string | undefined, text: string): boolean =>
  above !== undefined && above.length >= LONG_NAME && LETTER.test(text);
