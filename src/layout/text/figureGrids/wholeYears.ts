import type { Token } from '../aligned/segments.js';
import { isFigure, isYear, kindOf, textOfWord, type Words } from './words.js';

const YEAR_BEGUN = /^(?:令和|平成)[0-9０-９元]{0,2}$|^(?:19|20)[0-9]{2}$/;
const YEAR_PARTS = /^(?:令和|平成)?(?:[0-9０-９]{1,4}|元)?(?:年度?末?)?$/;
/** So many years of a line stand right before the kinds of their figures where each is one label with its kind. */
const FEWEST_PAIRS = 2;

/** The words of a line with those that a typesetter's spaces part put together: 令和 6 年度, R5 目標, 90 以上. */
export function wholeYears(source: string, words: Words): Words {
  const years = joined(source, words, (before, text) => YEAR_BEGUN.test(before) && YEAR_PARTS.test(before + text));
  const kinds = joined(source, years, (before, text) => isYear(before) && kindOf(text) !== null);
  const own = years.length - kinds.length < FEWEST_PAIRS ? years : kinds;
  return joined(
    source,
    own,
    (before, text) => /[0-9０-９％%]$/.test(before) && isFigure(before) && /^(?:以[上下内]|未満)$/.test(text),
  );
}

/** The words with those a space apart joined of which `isOne` says so. */
function joined(source: string, words: Words, isOne: (before: string, text: string) => boolean): Words {
  const out: Token[] = [];
  for (const w of words) {
    const last = out.at(-1);
    const isNear = last !== undefined && w.x0 - last.x1 === 1;
    if (isNear && isOne(textOfWord(source, last), textOfWord(source, w)))
      out[out.length - 1] = { ...last, to: w.to, x1: w.x1 };
    else out.push(w);
  }
  return out;
}
