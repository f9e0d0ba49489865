import { type Atom, atomsToText } from './atoms.js';
import { atomsToBaselines, type Band } from './bands.js';

/** A sign by itself, with white on both sides, that parts one pair from the next. */
const SEPARATOR = /^[／/｜|│・◆◇■□●○]$/u;

/** One line of several labels with their values: its white parts pairs, words and letters, and no columns. */
export function isLineOfPairs(body: readonly Band[], isLabel: (text: string) => boolean): boolean {
  const [line, ...more] = atomsToBaselines(body.flatMap((b) => b.atoms));
  return more.length === 0 && line !== undefined && (hasColon(line) || hasSeparator(line, isLabel));
}

/** 部　名：水 道 局　　責任者：水道局長: colons part labels from values. */
const hasColon = (line: readonly Atom[]): boolean =>
  /[^\s　][：:]./u.test(atomsToText(line).replace(/^.*?[\s　]/u, ''));

/** 予算額　120万円　／　担当課　道路課: what stands behind the sign opens with a label again. */
export function hasSeparator(line: readonly Atom[], isLabel: (text: string) => boolean): boolean {
  const sorted = [...line].sort((a, b) => a.x0 - b.x0);
  return sorted.some((atom, i) => {
    if (i === 0 || !SEPARATOR.test(atomsToText([atom]))) return false;
    const rest = sorted.slice(i + 1);
    return rest.slice(0, -1).some((_, k) => isLabel(atomsToText(rest.slice(0, k + 1))));
  });
}
