import { vocabularyKeys } from './composedLabels.js';
import { SPELLING_PATTERNS } from './labelKey.js';
import { madeUpSources } from './madeUpLabels.js';

/** What numbers, years, units and relative years are made of, which are taken off a label before it is looked up. */
const TAKEN_OFF =
  '第明治大正昭和平成令和西暦元一二三四五六七八九十百千万億円年度月日末分中時点現在から間後目まで及びおよびとよりの' +
  '見えつか明らかにされ確浮かび上がっ判出て気付い感じ認識把握できたわ';
/** What stands in brackets, in a legend, behind a note's sign or as a unit may be anything. */
const FREE = /[（(〔［[＜〈《≪※:：=＝…\u3099\u309a]|単位/;

/**
 * Tells texts that can be no label by a single character: a label is made of listed words and of the vocabulary alone, and
 * most texts of a document hold a kana or an ideograph that stands in none of them.
 */
export function foreignTo(labels: Iterable<string>): (text: string) => boolean {
  const known = new Set<number>();
  const learn = (text: string) => {
    for (let i = 0; i < text.length; i++) known.add(text.charCodeAt(i));
  };
  for (const label of labels) learn(label);
  for (const key of vocabularyKeys()) learn(key);
  for (const source of madeUpSources()) learn(source);
  for (const pattern of SPELLING_PATTERNS) learn(pattern.source);
  learn(TAKEN_OFF);
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const isWritten = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096);
      if (isWritten && !known.has(code)) return !FREE.test(text);
    }
    return false;
  };
}
