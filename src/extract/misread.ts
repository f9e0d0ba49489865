/**
 * Accented Latin letters that stand in no Latin word: `令和ā年`. Japanese official documents do not print them; a PDF whose
 * table of characters is wrong (one written anew by a program that joined its fonts) gives them in place of others.
 */
const STRAY = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[À-ÖØ-öø-ɏ]+(?![A-Za-zÀ-ÖØ-öø-ɏ])/gu;
/** Fewer could be a foreign name's letter set apart. */
const FEW = 5;
/** So many different ones are enough to recognise them by. */
const SHOWN = 6;

/** Characters of a text that its file seems to give a wrong meaning: how many, and some of them; null when there are none. */
export function misreadCharacters(text: string): { readonly count: number; readonly sample: string } | null {
  const stray = [...(text.match(STRAY)?.join('') ?? '')];
  if (stray.length < FEW) return null;
  return { count: stray.length, sample: [...new Set(stray)].slice(0, SHOWN).join('') };
}
