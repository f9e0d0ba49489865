/** Text set letter by letter with spaces between (政 策 経 営 部, P a y), as headings are and as extraction leaves it. */

const LATIN_ONE = /^[A-Za-zＡ-Ｚａ-ｚ]$/u;

/** For each gap: does it stand inside a run of single characters (政 策 経 営 部; P a y)? */
export function spreadWords(words: readonly string[]): boolean[] {
  const used = words.filter((w) => w !== '');
  const single = (w: string) => [...w].length === 1 && /[\p{L}\p{M}ー々・]/u.test(w) && !/[○×△◎〇]/u.test(w);
  const inside = new Array<boolean>(Math.max(words.length - 1, 0)).fill(false);
  if (used.length >= 2 && used.every(single)) {
    if (used.every((w) => /^[A-ZＡ-Ｚ]$/u.test(w)) && alphabetical(used)) return inside;
    return inside.fill(true);
  }
  for (let i = 0; i < words.length; ) {
    let j = i;
    while (j < words.length && single(words[j] as string)) j++;
    const run = words.slice(i, j);
    if (run.length >= 3 && !run.every((w) => LATIN_ONE.test(w))) {
      for (let k = i; k < j - 1; k++) inside[k] = true;
    }
    i = Math.max(j, i + 1);
  }
  return inside;
}

/** P a yで, L I N E: Latin letters one by one, whatever touches the first and the last. */
export function spreadLetters(line: string): (readonly [number, number])[] {
  const runs = line.matchAll(
    /(?<![A-Za-zＡ-Ｚａ-ｚ0-9])[A-Za-zＡ-Ｚａ-ｚ](?: [A-Za-zＡ-Ｚａ-ｚ](?![A-Za-zＡ-Ｚａ-ｚ0-9]))+/gu,
  );
  return [...runs].filter((m) => !alphabetical(m[0].split(' '))).map((m) => [m.index, m.index + m[0].length] as const);
}

/** A B C: a list of grades, not a spread word. */
const alphabetical = (letters: readonly string[]) =>
  letters.every((l, i) => i === 0 || l.charCodeAt(0) === (letters[i - 1] as string).charCodeAt(0) + 1);
