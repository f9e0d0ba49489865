import { placesOfNoFigure } from './notFigures.js';
import { readKanjiNumber } from './numerals.js';
import { readUnit } from './units.js';
import { halfWidth } from './width.js';

export type QuantityComparator = 'eq' | 'gte' | 'lte' | 'gt' | 'lt' | 'approx';

/** A figure with its unit. Offsets are UTF-16 units of the text that was given. */
export interface Quantity {
  /** All that belongs to it: 約80%, 月4回, 30社以上, 「14日」を上回ること. */
  readonly start: number;
  readonly end: number;
  /** The digits and the unit alone. */
  readonly from: number;
  readonly to: number;
  /** Multipliers (千, 億) applied, ▲ as minus; null when it can't be read as one number. */
  readonly value: number | null;
  /** As printed, with a period (回/月); null for a bare number. */
  readonly unit: string | null;
  readonly comparator: QuantityComparator;
  readonly approx: boolean;
  /** The period or share that a prefix names: 月4回 → 月, 1日当たり50人 → 日. Already part of `unit`. */
  readonly per: string | null;
  readonly text: string;
  /** 3.0%～5.0%: both bounds, with `value` null: the contract has no range, and neither bound alone is the target. */
  readonly range: readonly [number, number] | null;
  /** Why `value` is null. */
  readonly problem: 'figure-unreadable' | 'figure-ambiguous' | null;
}

const DIGITS = String.raw`\d(?:[\d,.]*\d)?`;
const MULTIPLIERS: Readonly<Record<string, number>> = {
  兆: 1e12,
  億: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
}; // prettier-ignore
const MULT = '千万|百万|十万|兆|億|万|千|百';
const AMOUNT = new RegExp(`(?:${DIGITS})(?: ?(?:${MULT})(?:${DIGITS}(?:${MULT})?)*)?`, 'gu');
const SPOILED = /\d[\d,.]{0,15}[OoIl][\dOoIl,.]{0,15}/gu;
const KANJI =
  /(?<![\p{sc=Han}数何\d])(?:[二三四五六七八九]?[十百千][一二三四五六七八九十百千万億]*|[一二三四五六七八九](?=回|件|か所|箇所|社|校|台))/gu;
const KANJI_UNIT = /^(?:人|件|回|か所|箇所|カ所|台|社|校|団体|施設|世帯|地区|名|円|戸|日間|時間|%|パーセント|事業)/u;
const ZERO =
  /ゼロ(?=$|[件人回円]|[\s、。)）」]|[をにと](?:する|し|維持|目指|達成|継続|な)|の(?:維持|達成|継続|実現)|達成|継続|維持)/gu;

const BEFORE =
  /(?:(?:約|およそ|おおよそ|概ね|おおむね|ほぼ|最低|少なくとも|最大|最高|延べ|のべ|延|平均|新たに|年間平均) ?|(?<![\p{sc=Han}\d])(?:[毎各]?[月年週日]|月間|週間|毎日)(?:に|平均|約|延べ|最低)?|(?:[1一](?:日|か月|ヶ月|月|年|週|人|世帯|回|校|団体|施設|事業|学級|クラス|件|社))(?:平均)?(?:当たり|当り|あたり|につき|に)?(?:平均|約|延べ)?|毎(?:年度|年|月|週|日)|年間) ?$/u;

const AFTER: readonly (readonly [RegExp, QuantityComparator])[] = [
  [/^を?(?:上回らない|超えない|超過しない)(?:こと|よう)?/u, 'lte'],
  [/^を?(?:下回らない|割り込まない)(?:こと|よう)?/u, 'gte'],
  [/^(?:を|より)?(?:上回る|上回り|上回って|超える|超え|超過する)(?:こと)?/u, 'gt'],
  [/^(?:を|より)?(?:下回る|下回り|切る|割り込む)(?:こと)?/u, 'lt'],
  [/^ ?以上/u, 'gte'],
  [/^ ?(?:以下|以内)/u, 'lte'],
  [/^ ?(?:未満)/u, 'lt'],
  [/^ ?(?:超(?!過)|より多)/u, 'gt'],
  [/^台(?=$|[のをにへ、。\s]|以上)/u, 'approx'],
  [/^ ?(?:程度|前後|ほど|くらい|ぐらい|内外)/u, 'approx'],
];

interface Core {
  from: number;
  to: number;
  value: number | null;
  problem: Quantity['problem'];
  /** Where the sign begins, if there is one. */
  start: number;
  unitFrom: number;
  unitTo: number;
  range: readonly [number, number] | null;
}

/**
 * Every quantity that the text prints, in order. Dates, ordinals, clock times, item numbers and names that contain digits
 * are none (第2次, 昭和55年, 17時15分, №3, 3R, レベル4).
 */
export function findQuantities(text: string): Quantity[] {
  const half = halfWidth(text);
  const barred = placesOfNoFigure(text);
  const isBarred = (from: number, to: number) => barred.subarray(from, to).includes(1);
  const cores = joinRanges(
    half,
    [...digitCores(half, isBarred), ...kanjiCores(half, isBarred), ...zeroCores(half)].sort((a, b) => a.from - b.from),
  );
  // The head of a span that goes on with no figure: 1～3年生.
  const whole = cores.filter((c) => c.range || c.unitTo > c.unitFrom || !/^ ?[～〜] ?\d/u.test(half.slice(c.to)));
  return whole.map((c, i) => complete(text, half, c, whole[i - 1]?.to ?? 0));
}

function digitCores(half: string, isBarred: (from: number, to: number) => boolean): Core[] {
  const cores: Core[] = [];
  let done = 0;
  const spoiled = [...half.matchAll(SPOILED)].filter((m) => readUnit(half.slice(m.index + m[0].length))?.listed);
  for (const m of half.matchAll(AMOUNT)) {
    if (m.index < done) continue;
    const bad = spoiled.find((s) => m.index >= s.index && m.index < s.index + s[0].length);
    const printed = bad ? bad[0] : m[0];
    const from = bad ? bad.index : m.index;
    let to = from + printed.length;
    if (!bad && isBarred(from, to)) continue;
    const multiplied = new RegExp(`(?:${MULT})$`, 'u').test(printed);
    // 3千代 and 5百貨店: a multiplier that begins a word is none; there is then no unit either.
    let unit = unitAt(half, to);
    if (!unit && multiplied && !isFree(half, from, to)) {
      const cut = printed.replace(new RegExp(`(?:${MULT})$`, 'u'), '');
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
    cores.push({
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
  return cores;
}

function unitAt(half: string, to: number): { from: number; to: number; listed: boolean } | null {
  const space = half[to] === ' ' ? 1 : 0;
  const unit = readUnit(half.slice(to + space), space > 0);
  if (!unit) return null;
  // "3 人口": after a space the unit must end where a word ends.
  if (
    space &&
    /^[\p{sc=Han}\p{sc=Katakana}A-Za-z]/u.test(
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
  const opens = /(?:^|[\s:：(「『、=|～〜→]|[値数率比額]|約)$/u.test(before);
  const closes =
    /^(?:$|[\s)」』、。|～〜→]|以[上下内]|未満|程度|前後|超|を(?:上回|下回|超|維持|目|達)|と(?:する|し)|に(?:す|し|引))/u.test(
      after,
    );
  // "3 人口減少への対応": a number that heads a line is its marker.
  const heads = /(?:^|\n)\s*$/u.test(before) && /^\s+[\p{sc=Han}\p{sc=Hiragana}A-Za-z]/u.test(after);
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
  for (const m of printed.matchAll(new RegExp(`(${DIGITS}) ?(${MULT})?`, 'gu'))) {
    const digits = m[1] as string;
    if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(digits)) return null;
    total += Number(digits.replaceAll(',', '')) * (m[2] ? (MULTIPLIERS[m[2]] as number) : 1);
  }
  // 0.1 × 3 must print as 0.3.
  return Number(total.toPrecision(15));
}

function kanjiCores(half: string, isBarred: (from: number, to: number) => boolean): Core[] {
  const cores: Core[] = [];
  for (const m of half.matchAll(KANJI)) {
    const to = m.index + m[0].length;
    const rest = half.slice(to);
    const unit = KANJI_UNIT.test(rest) ? readUnit(rest) : null;
    const value = readKanjiNumber(m[0]);
    if (!unit?.listed || value === null || isBarred(m.index, to + unit.length)) continue;
    if (/^(?:百人一首|十人十色|千人針|三社祭)/u.test(half.slice(m.index))) continue;
    const end = to + unit.length;
    cores.push({
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
  return cores;
}

function zeroCores(half: string): Core[] {
  return [...half.matchAll(ZERO)].map((m) => {
    const to = m.index + m[0].length;
    const unitTo = /^[件人回円]/u.test(half.slice(to)) ? to + 1 : to;
    return { from: m.index, to: unitTo, start: m.index, value: 0, problem: null, unitFrom: to, unitTo, range: null };
  });
}

/** 2～3回 and 3.0%～5.0% are one figure with two bounds. */
function joinRanges(half: string, cores: readonly Core[]): Core[] {
  const joined: Core[] = [];
  for (const core of cores) {
    const previous = joined.at(-1);
    const between = previous ? half.slice(previous.to, core.from) : '';
    const sameUnit =
      previous &&
      (previous.unitFrom === previous.unitTo ||
        half.slice(previous.unitFrom, previous.unitTo) === half.slice(core.unitFrom, core.unitTo));
    const isRange =
      previous && /^ ?[～〜~-] ?$/u.test(between) && sameUnit && previous.value !== null && core.value !== null;
    if (!isRange) {
      joined.push(core);
      continue;
    }
    joined[joined.length - 1] = {
      ...core,
      from: previous.from,
      start: previous.start,
      value: null,
      problem: 'figure-ambiguous',
      range: [previous.value as number, core.value as number],
    };
  }
  return joined;
}

function complete(text: string, half: string, core: Core, floor: number): Quantity {
  let [start, end] = [core.start, core.to];
  let comparator: QuantityComparator = 'eq';
  let per: string | null = null;
  for (;;) {
    const lead = half.slice(Math.max(floor, start - 40), start).match(BEFORE);
    if (!lead || lead[0] === '') break;
    start -= lead[0].length;
    if (/約|およそ|おおよそ|概ね|おおむね|ほぼ/u.test(lead[0])) comparator = 'approx';
    if (/最低|少なくとも/u.test(lead[0])) comparator = 'gte';
    if (/最大|最高/u.test(lead[0])) comparator = 'lte';
    // 年間100件 is the year's own sum, 年2回 a rhythm.
    const period = lead[0].replace('年間', '').match(/[月年週日]|世帯|団体|施設|事業|学級|クラス|[人回校件社]/u);
    if (period && !/^平均 ?$|^新たに ?$/u.test(lead[0])) per ??= period[0];
  }
  const openQuote = /[「『“"]/u.test(half[start - 1] ?? '') && /^[」』”"]/u.test(half.slice(end));
  const behind = half.slice(end + (openQuote ? 1 : 0));
  for (const [pattern, sign] of AFTER) {
    const m = behind.match(pattern);
    if (!m) continue;
    comparator = sign;
    end += m[0].length + (openQuote ? 1 : 0);
    if (openQuote) start -= 1;
    break;
  }
  // 30人～ and ～30人 name one bound.
  if (comparator === 'eq' && !core.range) {
    if (/^[～〜](?=$|[\s)、。])/u.test(half.slice(end))) [comparator, end] = ['gte', end + 1];
    else if (/(?:^|[\s(:：])[～〜]$/u.test(half.slice(Math.max(0, start - 2), start)))
      [comparator, start] = ['lte', start - 1];
  }
  const printedUnit = core.unitTo > core.unitFrom ? text.slice(core.unitFrom, core.unitTo) : null;
  return {
    start,
    end,
    from: core.from,
    to: core.to,
    value: core.value,
    unit: printedUnit && per && !printedUnit.includes('/') ? `${printedUnit}/${per}` : printedUnit,
    comparator,
    approx: comparator === 'approx',
    per,
    text: text.slice(start, end),
    range: core.range,
    problem: core.problem,
  };
}
