import { readWholeNumber } from './numerals.js';
import { halfWidth } from './width.js';

export type MarkerStyle =
  | 'circled'
  | 'parenthesised'
  | 'dotted'
  | 'bare'
  | 'roman'
  | 'kana'
  | 'letter'
  | 'number-sign'
  | 'bracketed'
  | 'path'
  | 'chapter'
  | 'bullet';

/** A numbering or bullet mark at the very start of a text. */
export interface Marker {
  /** As printed: '①', '(1)', '１．', '第1章', 'No.12', '1-1', '・'. */
  readonly text: string;
  /** Its number; null for bullets. A path gives its last part. */
  readonly ordinal: number | null;
  /** 1-2 → [1, 2]; null for a mark of one part. */
  readonly path: readonly number[] | null;
  readonly style: MarkerStyle;
  /** UTF-16 units up to where the text begins, spaces on both sides of the mark included. */
  readonly length: number;
}

/** Ranges of one-character numbers: first code point, last, the number of the first, style. */
const ENCLOSED: readonly (readonly [number, number, number, MarkerStyle])[] = [
  [0x2460, 0x2473, 1, 'circled'], // ① – ⑳
  [0x3251, 0x325f, 21, 'circled'], // ㉑ – ㉟
  [0x32b1, 0x32bf, 36, 'circled'], // ㊱ – ㊿
  [0x2474, 0x2487, 1, 'parenthesised'], // ⑴ – ⒇
  [0x2488, 0x249b, 1, 'dotted'], // ⒈ – ⒛
  [0x249c, 0x24b5, 1, 'parenthesised'], // ⒜ – ⒵
  [0x24b6, 0x24cf, 1, 'circled'], // Ⓐ – Ⓩ
  [0x24d0, 0x24e9, 1, 'circled'], // ⓐ – ⓩ
  [0x24eb, 0x24f4, 11, 'circled'], // ⓫ – ⓴
  [0x24f5, 0x24fe, 1, 'circled'], // ⓵ – ⓾
  [0x2776, 0x277f, 1, 'circled'], // ❶ – ❿
  [0x2780, 0x2789, 1, 'circled'], // ➀ – ➉
  [0x278a, 0x2793, 1, 'circled'], // ➊ – ➓
  [0x3220, 0x3229, 1, 'parenthesised'], // ㈠ – ㈩
  [0x3280, 0x3289, 1, 'circled'], // ㊀ – ㊉
  [0x32d0, 0x32fe, 1, 'circled'], // ㋐ – ㋾
];

function readEnclosed(c: string): { ordinal: number; style: MarkerStyle } | null {
  const code = c.codePointAt(0);
  if (code === undefined) return null;
  for (const [first, last, number, style] of ENCLOSED) {
    if (code >= first && code <= last) return { ordinal: code - first + number, style };
  }
  return null;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function readRoman(text: string): number | null {
  const at = ROMAN.indexOf(text.normalize('NFKC').toUpperCase());
  return at > 0 ? at : null;
}

const GOJUON = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
/** Parts of イロハ that the fifty-sound order would put beyond any real list. */
const IROHA: Record<string, number> = { ロ: 2, ハ: 3, ニ: 4, ホ: 5, ヘ: 6, ト: 7 };

function readKana(c: string): number | null {
  const k = c.normalize('NFKC').replace(/[ぁ-ん]/g, (h) => String.fromCharCode(h.charCodeAt(0) + 0x60));
  const at = GOJUON.indexOf(k);
  return k.length !== 1 || at < 0 ? null : (IROHA[k] ?? at + 1);
}

function readLetter(c: string): number | null {
  const l = halfWidth(c).toLowerCase();
  return /^[a-z]$/.test(l) ? l.charCodeAt(0) - 96 : null;
}

/** The number that one part of a mark prints: digits, kanji numerals, roman numerals, kana, a letter, ①. */
function readPart(text: string): number | null {
  return (
    readWholeNumber(text) ??
    readRoman(text) ??
    readEnclosed(text)?.ordinal ??
    readKana(text) ??
    readLetter(text) ??
    null
  );
}

const D = '[0-9０-９]';
const SP = '[ \\t\\u3000\\u00a0]';
const DASH = '[-‐‑–−－ー―]';
/** After a number and a space these make a quantity (3 人) and not a marker, unless they begin a longer word (1 人口, 2 人づくり). */
const COUNTER =
  '(?:年度|年間|年|か?ヶ?月間?|月|日間?|時間|時|分|秒|週間?|人|名|件|回|円|千円|万円|億円|百万円|台|本|枚|冊|社|校|園|棟|戸|世帯|団体|施設|箇所|か所|カ所|ヶ所|カ年|か年|割|倍|点|位|歳|地区|事業|種類|つ|個|者|口|%|％|ポイント)';
const COUNTER_AHEAD = new RegExp(`^${COUNTER}`, 'u');
const QUANTITY_AHEAD = new RegExp(`^${COUNTER}(?![\\p{sc=Han}\\p{sc=Katakana}づ])`, 'u');
const LATIN_UNIT_AHEAD = /^(?:km|kg|ha|cm|mm|m|g|t|l|kl|kw|kwh|mw|gb|mb|m2|m3|㎡|㎥|㎞|㎏|ℓ|％|%)(?![A-Za-z])/i;
const PARTICLE_AHEAD = /^(?:[のをにはがとへも、・～〜~]|から|まで|より|及び|および|並びに|又は|または|,)/;

/** One printed form of a mark: `pattern` is tried after the leading spaces, `read` may still refuse. */
interface Form {
  /** The first character of all that it finds. */
  readonly begins: RegExp;
  readonly pattern: RegExp;
  readonly read: (m: RegExpMatchArray, rest: string) => Omit<Marker, 'length'> | null;
}

const mark = (text: string, style: MarkerStyle, path: (number | null)[]): Omit<Marker, 'length'> | null => {
  if (path.length === 0 || path.some((p) => p === null)) return null;
  const numbers = path as number[];
  return { text, ordinal: numbers.at(-1) as number, path: numbers.length > 1 ? numbers : null, style };
};

/** Parts of a path: one of them, one in round brackets, all of them. */
const PART = `(?:[Ⅰ-ⅫA-ZＡ-Ｚ]|${D}{1,2})`;
const ROUND_PART = `[(（]${D}{1,2}[)）]`;
const PATH_PARTS = /[0-9０-９]+|[^-‐‑–−－ー―()（）]/gu;

const SPACE_AHEAD = new RegExp(`^${SP}`);
const startsText = (rest: string) => rest === '' || SPACE_AHEAD.test(rest);
const parts = (text: string) => text.split(/[-‐‑–−－ー―・.．]/).filter((p) => p !== '');

/** In order: the more specific form stands first. */
const FORMS: readonly Form[] = [
  {
    // No.12, №3, ＃5, No.1-2
    begins: /[NnＮｎ№#＃]/,
    pattern: new RegExp(
      `^(?:[NnＮｎ][OoＯｏ]${SP}?[.．:：]?|№|[#＃])${SP}*(${D}{1,4}(?:${DASH}${D}{1,3})*|[①-⑳])[.．]?`,
      'u',
    ),
    read: (m, rest) =>
      PARTICLE_AHEAD.test(rest) ? null : mark(m[0], 'number-sign', parts(m[1] as string).map(readPart)),
  },
  {
    // 【1】 ［１］ 〔2〕 ＜①＞
    begins: /[【［[〔＜<《〈]/,
    pattern: new RegExp(`^[【［\\[〔＜<《〈]${SP}*(${D}{1,3}|[①-⑳]|[Ⅰ-Ⅻ])${SP}*[】］\\]〕＞>》〉]`, 'u'),
    read: (m) => mark(m[0], 'bracketed', [readPart(m[1] as string)]),
  },
  {
    // Ⅰ－１－(2), 1-(3), 1-(1)-①, (2)-①, 1(1)①
    begins: /[(（Ⅰ-ⅫA-ZＡ-Ｚ0-9０-９]/,
    pattern: new RegExp(
      `^(?:${PART}(?:${DASH}${D}{1,2})*(?:${DASH}${ROUND_PART})+(?:${DASH}(?:${D}{1,2}|[①-⑳]|[ァ-ン](?=${SP}|$)))?|${ROUND_PART}(?:${DASH}[①-⑳])|${PART}${ROUND_PART}[①-⑳])`,
      'u',
    ),
    read: (m, rest) =>
      PARTICLE_AHEAD.test(rest) ? null : mark(m[0], 'path', (m[0].match(PATH_PARTS) ?? []).map(readPart)),
  },
  {
    // (1) （ア） (1-2) （一） and the half-open 1) ア）
    begins: /[(（ \t\u3000\u00a00-9０-９ァ-ンｱ-ﾝあ-んA-Za-zＡ-Ｚａ-ｚⅠ-Ⅻⅰ-ⅻ一二三四五六七八九十]/,
    pattern: new RegExp(
      `^[(（]?${SP}*(${D}{1,3}(?:${DASH}${D}{1,3})*|[ァ-ンｱ-ﾝあ-ん]|[A-Za-zＡ-Ｚａ-ｚ]|[ivxIVX]{2,4}|[Ⅰ-Ⅻⅰ-ⅻ]|[一二三四五六七八九十]{1,3})${SP}*[)）]`,
      'u',
    ),
    read: (m, rest) =>
      !/^[(（]/.test(m[0]) && (/^[のをとにはがへ、～〜]/.test(rest) || /^[あ-ん一-十]/u.test(m[0]))
        ? null
        : mark(m[0], 'parenthesised', parts(m[1] as string).map(readPart)),
  },
  {
    // 第1章, 第二節, 第１ (with a space after it); 第2次, 第3回, 第4条の are words
    begins: /第/,
    pattern: new RegExp(`^第${SP}?(${D}{1,2}|[一二三四五六七八九十]{1,3})(?:${SP}?(章|節|部|編|款|条|項))?`, 'u'),
    read: (m, rest) =>
      !m[2] || /[条項部]/.test(m[2])
        ? startsText(rest) && !/^[次回期号版種類者四]/u.test(rest.trimStart())
          ? mark(m[0].trimEnd(), 'chapter', [readPart(m[1] as string)])
          : null
        : PARTICLE_AHEAD.test(rest)
          ? null
          : mark(m[0], 'chapter', [readPart(m[1] as string)]),
  },
  {
    // ①-1, Ⅰ-2, A-1, 1-1, 1・5・1., C2-1; R5-7 are years
    begins: /[①-⑳Ⅰ-ⅫA-ZＡ-Ｚ0-9０-９]/,
    pattern: new RegExp(
      `^(?:[①-⑳Ⅰ-Ⅻ]|[A-ZＡ-Ｚ]|${D}{1,2}|[A-GI-QS-ZＡ-ＧＩ-ＱＳ-Ｚ]${D}{1,2}(?=${DASH}))(?:(?:${DASH}(?:${D}{1,2}|[①-⑳]))+|(?:[・.．]${D}{1,2})+)[.．)）]?(?!${D}|[,，%％])`,
      'u',
    ),
    read: readPath,
  },
  {
    // ① ㊿ ⑴ ❶
    begins: /[①-⓾❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿㋐-㋾]/,
    pattern: /^[①-⓾❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿㋐-㋾][.．]?/u,
    read: (m, rest) => {
      const enclosed = readEnclosed(m[0]);
      // ①～③, ①・②, ①及び②: several numbers referred to, not an item. ①・橋の点検: an item that is a list itself.
      return enclosed &&
        !/^(?:[～〜~、,]|・(?![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}「]{2})|及び|から|と[①-⑳])/u.test(rest)
        ? mark(m[0], enclosed.style, [enclosed.ordinal])
        : null;
    },
  },
  {
    // 1. １． 一、 1、; never the start of 1.5倍 or 1、2年生
    begins: /[0-9０-９一二三四五六七八九十]/,
    pattern: new RegExp(`^(${D}{1,3}|[一二三四五六七八九十]{1,3})[.．、](?!${D})`, 'u'),
    read: (m, rest) =>
      /、$/.test(m[0]) && /^[一二三四五六七八九十]/.test(rest)
        ? null
        : mark(m[0], 'dotted', [readPart(m[1] as string)]),
  },
  {
    // Ⅰ Ⅱ． ⅲ; IV. and "II 概要"
    begins: /[Ⅰ-Ⅻⅰ-ⅻIVX]/,
    pattern: new RegExp(`^(?:([Ⅰ-Ⅻⅰ-ⅻ])[.．、:：]?|([IVX]{1,4})(?:[.．、](?![A-Za-z])|(?=${SP})))`, 'u'),
    read: (m, rest) =>
      /^[期型類種部度群相次世]/.test(rest) || PARTICLE_AHEAD.test(rest)
        ? null
        : mark(m[0], 'roman', [readRoman((m[1] ?? m[2]) as string)]),
  },
  {
    // ア. ア、 "ア 市民" い．; never アンケート, nor the rest of a word that a line break cut (…図るた / め、)
    begins: /[ア-ンｱ-ﾝあ-ん]/,
    pattern: new RegExp(`^(?:([ア-ンｱ-ﾝ])(?:[.．、](?![^\\s]{0,1}[、のと])|(?=${SP}))|([あ-ん])[.．])`, 'u'),
    read: (m, rest) =>
      spreadOut(rest) || /^[\s\u3000]*[ーんァィゥェォッャュョ]/u.test(rest)
        ? null
        : mark(m[0], 'kana', [readKana((m[1] ?? m[2]) as string)]),
  },
  {
    // a. A． "B 市民"; never e.g.
    begins: /[A-Za-zＡ-Ｚａ-ｚ]/,
    pattern: new RegExp(
      `^([A-Za-zＡ-Ｚａ-ｚ])(?:[.．](?![A-Za-z0-9])|(?=${SP}+[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}「『]))`,
      'u',
    ),
    read: (m, rest) => (spreadOut(rest) ? null : mark(m[0], 'letter', [readLetter(m[1] as string)])),
  },
  {
    // 一　概要: kanji only with a wide gap
    begins: /[一二三四五六七八九十]/,
    pattern: /^([一二三四五六七八九十]{1,3})(?=[\u3000\t]| {2})/u,
    read: (m, rest) => (spreadOut(rest) ? null : mark(m[0], 'bare', [readPart(m[1] as string)])),
  },
  {
    // "1 イベントの", "2 3R(", "12" alone
    begins: /[0-9０-９]/,
    pattern: new RegExp(`^(${D}{1,3})(?=${SP}|$)`, 'u'),
    read: (m, rest) => {
      const ahead = rest.trimStart();
      const number = readWholeNumber(m[1] as string);
      if (!number || QUANTITY_AHEAD.test(ahead) || LATIN_UNIT_AHEAD.test(halfWidth(ahead))) return null;
      const startsWord =
        /^(?:$|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}A-Za-zＡ-Ｚａ-ｚ「『（(【〔［＜〈《“"〇○]|[0-9０-９](?:[A-Za-zＡ-Ｚ]|つの|[0-9０-９]{3}年))/u;
      return startsWord.test(ahead) ? mark(m[0], 'bare', [number]) : null;
    },
  },
];

const formsOf = new Map<string, readonly Form[]>();

/** Those that a text with this first character may have: of thirteen mostly one or two. */
function formsBeginning(character: string): readonly Form[] {
  let forms = formsOf.get(character);
  if (!forms) {
    forms = FORMS.filter((form) => form.begins.test(character));
    formsOf.set(character, forms);
  }
  return forms;
}

/** C2-1: what the letter counts is a part of its own. */
const LETTER_BEFORE_NUMBER = new RegExp(`^[A-ZＡ-Ｚ](?=${D})`, 'u');

function readPath(m: RegExpMatchArray, rest: string): Omit<Marker, 'length'> | null {
  const text = m[0];
  const numbers = parts(text.replace(LETTER_BEFORE_NUMBER, '$&-')).map(readPart);
  const closed = /[.．)）]$/.test(text);
  const lettered = /^[A-ZＡ-Ｚ]/.test(text);
  const free = startsText(rest);
  if (/[・.．]/.test(text.slice(0, -1))) {
    // 1.5倍 and 1・2年生 are words; 1.2.3 and "1.1 目的" are paths.
    if (!closed && numbers.length < 3 && !(free && !LATIN_UNIT_AHEAD.test(rest.trimStart()) && rest.trim() !== ''))
      return null;
    if (!closed && free && QUANTITY_AHEAD.test(rest.trimStart())) return null;
    return lettered ? null : mark(text, 'path', numbers);
  }
  if (lettered && !free && !closed) return null;
  // 2-3人 is a range of a quantity.
  if (!free && !closed && (COUNTER_AHEAD.test(rest) || !/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『]/u.test(rest)))
    return null;
  if (PARTICLE_AHEAD.test(rest)) return null;
  return mark(text, 'path', numbers);
}

/** Every character stands apart (部　局　名): the first is no marker. */
function spreadOut(rest: string): boolean {
  const tokens = rest.trim().split(/[\s\u3000]+/u);
  return tokens.length > 0 && tokens.every((t) => [...t].length <= 1);
}

/** Wingdings and Symbol bullets reach us as private use characters. */
const BULLET = /^(?:[・･·•‣◦●○〇◯◎◆◇■□▪▫➢➤▶►▷▸✓✔☑☐★☆❖＊※\uf000-\uf0ff]|\*(?!\*)|[-–—−－‐―](?=[\s\u3000]))/u;

/** Most texts begin with an ordinary word, and kana are marks only before a sign or a space: known without trying every form. */
const BEGINS_WITH_WORD =
  /^(?:(?![一二三四五六七八九十第])[\u4e00-\u9fff]|[ぁ-んァ-ンｱ-ﾝ](?![ \t\u3000\u00a0)）.．、]))/;

/**
 * The numbering or bullet mark that the text begins with, or null. ○ alone is a mark of achievement, ○○市 a
 * placeholder, 3R, 1件, 令和5年, 10月から and アンケート are words: none of them is a marker.
 */
export function readMarker(text: string): Marker | null {
  const lead = text.length - text.trimStart().length;
  const body = text.slice(lead);
  if (body === '' || BEGINS_WITH_WORD.test(body)) return null;
  const withLength = (m: Omit<Marker, 'length'>, printed: number): Marker => {
    const after = body.slice(printed);
    const length = lead + printed + (after.length - after.trimStart().length);
    return { text: m.text, ordinal: m.ordinal, path: m.path, style: m.style, length };
  };
  for (const form of formsBeginning(body[0] as string)) {
    const m = body.match(form.pattern);
    if (!m) continue;
    const read = form.read(m, body.slice(m[0].length));
    if (read) return withLength(read, m[0].length);
  }
  const bullet = body.match(BULLET);
  if (!bullet) return null;
  const note = body.match(/^[※＊*][ \u3000]?[0-9０-９]{1,2}(?![0-9０-９,，.．])/u);
  const printed = note && !QUANTITY_AHEAD.test(body.slice(note[0].length)) ? note[0] : bullet[0];
  const rest = body.slice(printed.length);
  if (rest.trim() === '' || rest.startsWith(bullet[0])) return null;
  return withLength({ text: printed, ordinal: null, path: null, style: 'bullet' }, printed.length);
}

/**
 * `6 5歳児健診`, `9 24時間の窓口`: two numbers in a row, of which the first is only known for a marker where a list of bare numbers
 * has come to it. Null unless it is the number after `last`.
 */
export function readNextNumber(text: string, last: Pick<Marker, 'style' | 'ordinal'>): Marker | null {
  if (last.style !== 'bare' || last.ordinal === null) return null;
  const m = BARE_BEFORE_FIGURE.exec(text);
  if (!m || readWholeNumber(m[2] as string) !== last.ordinal + 1) return null;
  return { text: m[2] as string, ordinal: last.ordinal + 1, path: null, style: 'bare', length: m[0].length };
}

const BARE_BEFORE_FIGURE = new RegExp(
  `^(\\s*)(${D}{1,2})${SP}+(?=${D}[0-9０-９,，.．]*[ ]?[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])`,
  'u',
);

/**
 * `1家庭用の設備`: a number right before its text, which only a list can tell from a figure. Null unless it is `ordinal`, and for a
 * quantity (3校, 5月).
 */
export function readTightNumber(text: string, ordinal: number): Marker | null {
  const m = TIGHT.exec(text);
  if (!m || readWholeNumber(m[2] as string) !== ordinal || QUANTITY_AHEAD.test(text.slice(m[0].length))) return null;
  return { text: m[2] as string, ordinal, path: null, style: 'bare', length: m[0].length };
}

const TIGHT = new RegExp(`^(\\s*)(${D}{1,2})(?=[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])`, 'u');
