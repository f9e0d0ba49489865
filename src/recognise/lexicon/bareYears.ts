import { findFiscalYears, readWholeNumber } from '../../japanese/index.js';
import { remembered } from '../../model/remembered.js';
import type { Lexicon } from './types.js';
import type { Years } from './years.js';

/** A year without its era: ５年度目標値, 元年度, 二十七年度; a count of years (3年度分, 5年度目) is none. */
const BARE =
  /(?<![\d０-９.．,，第全各計約向後近去前翌ＲＨＳRHS]|[令平昭][和成])(?<year>元|[\d０-９]{1,2}|(?<!\p{sc=Han})[一二三四五六七八九十]{1,3})(?=[\s　]*年度(?!目(?![標的])|間(?!の)|ごと|毎|連続|以内|以上|計(?!画)))/gu;
/** Eras that plans are written in, by the year before their first. */
const ERAS: readonly (readonly [string, number])[] = [
  ['令和', 2018],
  ['平成', 1988],
];
/** What the year n, printed without its era, may stand for: one year for each era. */
export const yearsOfEras = (n: number): number[] => ERAS.map(([, before]) => before + n);

/** Further from the document's years than this, either era might be meant. */
export const FURTHEST_YEAR = 10;
const LONGEST_LABEL = 40;

/** The year that a number printed without its era (元, 26) stands for: that of the era that puts it near the document's own. */
export function nearestYear(printed: string, documentYear: number | null): number | null {
  if (documentYear === null) return null;
  const years = yearsOfEras(printed === '元' ? 1 : Number(printed.normalize('NFKC')));
  return years.find((y) => Math.abs(y - documentYear) <= FURTHEST_YEAR) ?? null;
}

/**
 * The lexicon of a document whose years are known: ５年度目標値 and ６年度 name years of the era that puts them near these. Where
 * no era does, the label stays without a year.
 */
export function withBareYears(lexicon: Lexicon, years: Years | null): Lexicon {
  if (!years) return lexicon;
  return {
    ...lexicon,
    readLabel: remembered((text) => lexicon.readLabel(withEras(text, years) ?? text)),
    readInlineLabel: (text) => {
      const found = lexicon.readInlineLabel(text);
      const dated = found && withEras(text.slice(0, found.valueFrom), years);
      const reading = dated && lexicon.readInlineLabel(dated + text.slice(found.valueFrom))?.reading;
      return reading && reading.field === found.reading.field ? { ...found, reading } : found;
    },
  };
}

/** The text with the eras put before its bare years; null where it has none, or names an era itself. */
function withEras(text: string, years: Years): string | null {
  if (text.length > LONGEST_LABEL || !text.includes('年度')) return null;
  if (text.search(BARE) < 0 || findFiscalYears(text).length > 0) return null;
  let known = true;
  const written = text.replace(BARE, (printed: string) => {
    const year = printed === '元' ? 1 : (readWholeNumber(printed) ?? 0);
    const era = ERAS.find(([, before]) => isNear(before + year, years));
    known &&= era !== undefined && year > 0;
    return `${era?.[0] ?? ''}${printed}`;
  });
  return known ? written : null;
}

const isNear = (year: number, { from, to }: Years): boolean =>
  year >= from - FURTHEST_YEAR && year <= to + FURTHEST_YEAR;
