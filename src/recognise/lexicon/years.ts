import { foldWidth } from './labelKey.js';

export interface Years {
  readonly from: number;
  readonly to: number;
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 };
const YEAR = String.raw`(?:(令和|平成|昭和|r|h|s)\.?(元|\d{1,2})|(20\d\d|19\d\d))(?:\((?:(?:令和|平成|昭和|r|h|s)(?:元|\d{1,2})|20\d\d|19\d\d)(?:年度?)?\))?(?:年度?)?(?:末|分)?`;
const RANGE = new RegExp(`${YEAR}(?:(?:[~-]|から|→)(?:${YEAR}|(\\d{1,2})(?:年度?)?)(?:まで)?)?(?:時点|現在)?の?`, 'i');
/** A year without an era: it can be taken off a label, but which year it is the label does not say. */
const BARE = /(?<!\d)\d{1,2}年度末?の?/;

/**
 * The years that a label carries, and the label without them: 令和5年度の活動経過 → 2023, 活動経過.
 * Null when it carries none; `years` null when it carries a year without an era (24年度計画).
 */
export function yearsIn(text: string): { years: Years | null; rest: string } | null {
  const folded = foldWidth(text).replace(/\s+/g, '');
  const range = RANGE.exec(folded);
  if (range) {
    const from = yearOf(range[1], range[2], range[3]);
    const second = yearOf(range[4], range[5], range[6]);
    const sameEra = range[7] && range[1] ? yearOf(range[1], range[7], undefined) : null;
    if (from !== null) {
      const to = second ?? sameEra ?? from;
      return { years: { from, to: Math.max(from, to) }, rest: without(folded, range) };
    }
  }
  const bare = BARE.exec(folded);
  return bare && !/[第全]$/.test(folded.slice(0, bare.index)) ? { years: null, rest: without(folded, bare) } : null;
}

function yearOf(era: string | undefined, n: string | undefined, gregorian: string | undefined): number | null {
  if (gregorian) return Number(gregorian);
  if (!era || !n) return null;
  return (ERAS[era.toLowerCase()] as number) + (n === '元' ? 1 : Number(n));
}

function without(text: string, m: RegExpExecArray): string {
  return (text.slice(0, m.index) + text.slice(m.index + m[0].length)).replace(/^[・:の()]+|[()（）・:]+$/g, '');
}
