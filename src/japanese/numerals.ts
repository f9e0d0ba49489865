import { halfWidth } from './width.js';

const KANJI_DIGITS = '〇一二三四五六七八九';
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

/** 三十 → 30, 百二十 → 120, 二〇二四 → 2024, 元 is not a numeral. Null when the text is not all kanji numerals. */
export function readKanjiNumber(text: string): number | null {
  if (!/^[〇零一二三四五六七八九十百千万億兆]+$/.test(text)) return null;
  const t = text.replaceAll('零', '〇');
  if (/^[〇一二三四五六七八九]+$/.test(t)) {
    let value = 0;
    for (const c of t) value = value * 10 + KANJI_DIGITS.indexOf(c);
    return value;
  }
  let [total, section, digit] = [0, 0, -1];
  for (const c of t) {
    if (c in LARGE) {
      total += (section + Math.max(digit, section === 0 && digit < 0 ? 1 : 0)) * (LARGE[c] as number);
      [section, digit] = [0, -1];
    } else if (c in SMALL) {
      section += (digit < 0 ? 1 : digit) * (SMALL[c] as number);
      digit = -1;
    } else digit = KANJI_DIGITS.indexOf(c);
  }
  return total + section + Math.max(digit, 0);
}

/** What 千, 百万 or 億 before a unit multiplies by; 1 where nothing is printed. */
export function multiplierOf(numeral: string | undefined): number {
  return numeral === undefined ? 1 : (readKanjiNumber(numeral) ?? 1);
}

/** A short whole number in either width or in kanji (１２, 12, 十二); null for anything else. */
export function readWholeNumber(text: string): number | null {
  const t = halfWidth(text).trim();
  return /^\d+$/.test(t) ? Number(t) : readKanjiNumber(t);
}
