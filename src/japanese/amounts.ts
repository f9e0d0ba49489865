import { multiplierOf, readKanjiNumber } from './numerals.js';
import { readUnit } from './units.js';

const DIGITS = String.raw`\d(?:[\d,.]*\d)?`;
const MULT = '千万|百万|十万|兆|億|万|千|百';
/** What follows 億: 2,000万, and after a space that extraction left only with a multiplier of its own. */
const NEXT = `${DIGITS}(?:${MULT})?| ${DIGITS} ?(?:千万|百万|十万|万|千)`;
const AMOUNT = new RegExp(`(?:${DIGITS})(?: ?(?:${MULT})(?:${NEXT})*)?`, 'gu');
const MULTIPLIED = new RegExp(`(?:${MULT})$`, 'u');
const DIGITS_AND_MULTIPLIER = new RegExp(`(${DIGITS}) ?(${MULT})?`, 'gu');
/** Cheap, and so for a text of nothing but digits. */
const MAY_BE_SPOILED = /[\d,.][OoIl]/u;
const SPOILED = /\d[\d,.]{0,15}[OoIl][\dOoIl,.]{0,15}/gu;
const KANJI =
  /(?<![\p{sc=Han}数何\d])(?:[二三四五六七八九]?[十百千][一二三四五六七八九十百千万億]*|[一二三四五六七八九](?=回|件|か所|箇所|社|校|台))/gu;
const KANJI_DIGIT = /[一二三四五六七八九十百千]/u;
const KANJI_UNIT = /^(?:人|件|回|か所|箇所|カ所|台|社|校|団体|施設|世帯|地区|名|円|戸|日間|時間|%|パーセント|事業)/u;
const ZERO =
  /ゼロ(?=$|[件人回円]|[\s、。)）」]|[をにと](?:する|し|維持|目指|達成|継続|な)|の(?:維持|達成|継続|実現)|達成|継続|維持)/gu;

/** A number with its unit, before the words around it are read. Offsets are UTF-16 units. */
export interface AmountPlace {
  from: number;
  to: number;
  value: number | null;
  problem: 'figure-unreadable' | 'figure-ambiguous' | null;
  /** Where the sign begins, if there is one. */
  start: number;
  unitFrom: number;
  unitTo: number;
  range: readonly [number, number] | null;
}

/** Every number of the half-width text that is a figure, in order; `findBarred` marks the places of other digits. */
export function findAmounts(half: string, findBarred: () => Uint8Array): AmountPlace[] {
  let barred: Uint8Array | undefined;
  const isBarred = (from: number, to: number) => {
    barred ??= findBarred();
    for (let i = from; i < to; i++) if (barred[i] === 1) return true;
    return false;
  };
  const found = /\d/.test(half) ? digitAmounts(half, isBarred) : [];
  if (KANJI_DIGIT.test(half)) found.push(...kanjiAmounts(half, isBarred));
  if (half.includes('ゼロ')) found.push(...zeroAmounts(half));
  return found.sort((a, b) => a.from - b.from);
}

function digitAmounts(half: string, isBarred: (from: number, to: number) => boolean): AmountPlace[] {
  const amounts: AmountPlace[] = [];
  let done = 0;
  const spoiled = MAY_BE_SPOILED.test(half)
    ? [...half.matchAll(SPOILED)].filter((m) => readUnit(half.slice(m.index + m[0].length))?.listed)
    : [];
  for (const m of half.matchAll(AMOUNT)) {
    if (m.index < done) continue;
    const bad = spoiled.find((s) => m.index >= s.index && m.index < s.index + s[0].length);
    const printed = bad ? bad[0] : m[0];
    const from = bad ? bad.index : m.index;
    let to = from + printed.length;
    if (!bad && isBarred(from, to)) continue;
    const multiplied = MULTIPLIED.test(printed);
    // 3千代 and 5百貨店: a multiplier that begins a word is none; there is then no unit either.
    let unit = unitAt(half, to);
    if (!unit && multiplied && !isFree(half, from, to)) {
      const cut = printed.replace(MULTIPLIED, '');
      const other = unitAt(half, from + cut.length);
      if (!other) continue;
      to = from + cut.length;
      unit = other;
    }
    if (!unit && !isFree(half, from, to)) continue;
    if (unit && !standsApart(half, from, unit.listed)) continue;
    done = to;
    const value = bad ? null : readAmount(half.slice(from, to));
    const [start, sign] = readSign(half, from);
    amounts.push({
      from,
      to: unit ? unit.to : to,
      start,
      value: value === null ? null : sign * value,
      problem: value === null ? 'figure-unreadable' : null,
      unitFrom: unit?.from ?? to,
      unitTo: unit?.to ?? to,
      range: null,
    });
  }
  return amounts;
}

function unitAt(half: string, to: number): { from: number; to: number; listed: boolean } | null {
  const space = half[to] === ' ' ? 1 : 0;
  const unit = readUnit(half.slice(to + space), space > 0);
  if (!unit) return null;
  // "3 人口": after a space the unit must end where a word ends.
  if (
    space &&
    /^[\p{sc=Han}\p{sc=Katakana}づA-Za-z]/u.test(
      half.slice(to + space + unit.length).replace(/^(?:以[上下内]|未満|程度|前後|超)/u, ''),
    )
  )
    return null;
  return { from: to + space, to: to + space + unit.length, listed: unit.listed };
}

/** A number without a unit counts only when it stands alone: 利用者数 300, 目標値：2.5, 指数100以上. */
function isFree(half: string, from: number, to: number): boolean {
  const before = half.slice(Math.max(0, from - 40), from).replace(/[▲△−+-]$/u, '');
  const after = half.slice(to);
  const opens = /(?:^|[\s:：(「『、=|～〜→]|[値数率比額]|約|延べ|のべ|(?:^|\s)[<≦≤≧≥])$/u.test(before);
  const closes =
    /^(?:$|[\s)」』、。|～〜→]|以[上下内]|未満|程度|前後|超|を(?:上回|下回|超|維持|目|達)|と(?:する|し)|に(?:す|し|引))/u.test(
      after,
    );
  // "3 人口減少への対応": a number that heads a line is its marker.
  const heads =
    /(?:^|\n)\s*$/u.test(before) && /^\s+(?!以[上下内]|未満|程度)[\p{sc=Han}\p{sc=Hiragana}A-Za-z]/u.test(after);
  return opens && closes && !heads;
}

/** Digits that go on a Latin name (CO2, G7) are no figure; after a longer word a listed counter makes them one (LED100基). */
function standsApart(half: string, from: number, listed: boolean): boolean {
  const before = half.slice(Math.max(0, from - 3), from);
  if (/[A-Za-z]{2,}$/.test(before)) return listed;
  return !/[A-Za-z]-?$/.test(before);
}

function readSign(half: string, from: number): [start: number, sign: number] {
  const c = half[from - 1] ?? '';
  const free = /(?:^|[\s(:：、～〜→])$/u.test(half.slice(Math.max(0, from - 4), Math.max(0, from - 1)));
  if (/[▲△]/u.test(c)) return [from - 1, -1];
  if (/[-−]/u.test(c) && free) return [from - 1, -1];
  if (c === '+' && free) return [from - 1, 1];
  return [from, 1];
}

/** 1億2,000万, 7,945千, 95,000, 3.5; null when the separators make no number (1,0,00). */
function readAmount(printed: string): number | null {
  let total = 0;
  for (const m of printed.matchAll(DIGITS_AND_MULTIPLIER)) {
    const digits = m[1] as string;
    if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(digits)) return null;
    total += Number(digits.replaceAll(',', '')) * multiplierOf(m[2]);
  }
  // 0.1 × 3 must print as 0.3.
  return Number(total.toPrecision(15));
}

function kanjiAmounts(half: string, isBarred: (from: number, to: number) => boolean): AmountPlace[] {
  const amounts: AmountPlace[] = [];
  for (const m of half.matchAll(KANJI)) {
    const to = m.index + m[0].length;
    const rest = half.slice(to);
    const unit = KANJI_UNIT.test(rest) ? readUnit(rest) : null;
    const value = readKanjiNumber(m[0]);
    if (!unit?.listed || value === null || isBarred(m.index, to + unit.length)) continue;
    if (/^(?:百人一首|十人十色|千人針|三社祭)/u.test(half.slice(m.index))) continue;
    const end = to + unit.length;
    amounts.push({
      from: m.index,
      to: end,
      start: m.index,
      value,
      problem: null,
      unitFrom: to,
      unitTo: end,
      range: null,
    });
  }
  return amounts;
}

function zeroAmounts(half: string): AmountPlace[] {
  return [...half.matchAll(ZERO)].map((m) => {
    const to = m.index + m[0].length;
    const unitTo = /^[件人回円]/u.test(half.slice(to)) ? to + 1 : to;
    return { from: m.index, to: unitTo, start: m.index, value: 0, problem: null, unitFrom: to, unitTo, range: null };
  });
}
