/**
 * Text as the Japanese government's rule for machine-readable data wants it in a cell: no line break, no control
 * or bidirectional control character, no platform-dependent character. What has an everyday spelling gets it (① (1), ㈱ (株), ㎡ m2, Ⅱ II); a character
 * that only looks unusual, as the 髙 of a name, stays.
 */
export function machineText(text: string): string {
  return text.replace(LINE_BREAKS, '\u3000').replace(/\t/g, ' ').replace(CONTROLS, '').replace(PLATFORM, spellOut);
}

const LINE_BREAKS = /[\n\r\v\f\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * ² ₃ ½ · ℓ № ℡ ™ · Roman numerals · circled, ringed and bracketed characters · ㈱ ㍻ ㎡ and their like · 〝〟￤ · the
 * supplementary enclosed ones. ℃ and Å stay: they are in JIS X 0208.
 */
const PLATFORM =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2113\u2116\u2120-\u2122\u2150-\u217f\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u301d\u301f\uffe4]|\ud83c[\udd00-\udd8f\ude00-\ude6f]/g;

/** Circled numbers that Unicode gives no compatibility spelling: first code point, how many, first number. */
const RINGED: readonly (readonly [first: number, count: number, from: number])[] = [
  [0x24eb, 10, 11], // ⓫
  [0x24f5, 10, 1], // ⓵
  [0x24ff, 1, 0], // ⓿
  [0x2776, 10, 1], // ❶
  [0x2780, 10, 1], // ➀
  [0x278a, 10, 1], // ➊
];
const SPELLINGS: Readonly<Record<string, string>> = { '\u301d': '“', '\u301f': '”', '\uffe4': '|' };

function spellOut(character: string, at: number, whole: string): string {
  const spelling = SPELLINGS[character] ?? ringedNumber(character) ?? character.normalize('NFKC');
  if (CIRCLED.test(character)) return `(${spelling})`;
  if (!/\d$/.test(whole.slice(0, at))) return spelling.replace('\u2044', '/');
  // After a figure a bare digit would change it: 10³ is no 103, 1½ no 11/2.
  return RAISED.test(character) ? `^${spelling}` : spelling.replace(/^(\d+)\u2044(\d+)$/, ' $1/$2');
}

/** In brackets, or ②3箇所 would become 23箇所. */
const CIRCLED = /[①-⑳⓪-⓿❶-➓\u3251-\u325f\u32b1-\u32bf]/;
const RAISED = /[²³¹⁰⁴-⁹]/;

function ringedNumber(character: string): string | null {
  const code = character.charCodeAt(0);
  for (const [first, count, from] of RINGED) {
    if (code >= first && code < first + count) return String(code - first + from);
  }
  return null;
}

/** A number in plain figures: no separators, no exponent. */
export function machineNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
