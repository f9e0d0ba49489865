import { remembered } from '../model/remembered.js';
import { readWholeNumber } from './numerals.js';
import { halfWidth } from './width.js';

export type Era = '明治' | '大正' | '昭和' | '平成' | '令和';

/** Gregorian year of each era's first year. */
const FIRST_YEAR: Readonly<Record<Era, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };
const BY_SIGN: Readonly<Record<string, Era>> = {
  M: '明治',
  T: '大正',
  S: '昭和',
  H: '平成',
  R: '令和',
  '㍾': '明治',
  '㍽': '大正',
  '㍼': '昭和',
  '㍻': '平成',
  '㋿': '令和',
};

export type YearKind = 'fiscal-year' | 'range' | 'calendar-year' | 'date' | 'month';

/** A year, span of years or date found in a text. A fiscal year is named by the Gregorian year in which it begins. */
export interface FoundYears {
  /** First and last fiscal year; a date or month belongs to the fiscal year that begins in April. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 units [start, end). */
  readonly start: number;
  readonly end: number;
  readonly kind: YearKind;
  readonly text: string;
}

export interface YearOptions {
  /** Era of a year printed without one (５年度, 28/29年度). Without a hint such years are left out. */
  readonly eraHint?: Era;
}

const D = '[0-9０-９]';
const SP = '[ \\t\\u3000\\u00a0]?';
const KANJI = '[一二三四五六七八九十]{1,3}';
// 令 和 ６ 年 度: a head may be spread over its cell, and a converter may leave a space inside the word.
const ERA = `(?:(?<era>明治|大正|昭和|平[ \\u3000]?成|令[ \\u3000]?和|[㍻-㍾㋿])${SP}(?<eraYear>元|${D}{1,2}|${KANJI}))`;
const LETTER = `(?:(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])(?<sign>[MTSHRＭＴＳＨＲ])[.．]?${SP}(?<signYear>元|${D}{1,2})(?![0-9０-９A-Za-zＡ-Ｚａ-ｚ,，]))`;
const GREGORIAN = `(?:(?<![0-9０-９.．,，])(?<fy>[FＦ][YＹ]${SP})?(?<year>${D}{4})(?!${D}|[,，]${D}))`;
const BARE = `(?<![0-9０-９第.．,，A-Za-z])(?<bare>元|${D}{1,2})(?=${SP}年度)`;
const NAMED = `(?:令和|平成|昭和|大正|明治|西暦)?${SP}[RHSＲＨＳ]?(?:元|${D}{1,4})${SP}(?:年度?)?`;
const ALIAS = `(?:${SP}[(（]${SP}${NAMED}${SP}[)）])?`;
const SUFFIX =
  `(?:${SP}(?<fiscal>年[ \\u3000]?度)|${SP}年(?!間|生|後|前|目|代|ごと|毎|平均|以)${ALIAS}(?:${SP}(?<month>${D}{1,2}|${KANJI})${SP}月(?:${SP}(?<day>${D}{1,2}|${KANJI})${SP}日)?)?` +
  `|(?<dot>[.．/／])${SP}(?<dotMonth>${D}{1,2})(?:[.．/／]${SP}(?<dotDay>${D}{1,2}))?(?![0-9０-９%％]))`;
const BEGINS = '明治|大正|昭和|平[ \\u3000]?成|令[ \\u3000]?和|[㍻-㍾㋿MTSHRＭＴＳＨＲFＦ0-9０-９元]';
/** What names a year: looked for first, since most texts and most figures have none. */
const MAY_HOLD = new RegExp(
  `明治|大正|昭和|平[ \\u3000]?成|令[ \\u3000]?和|[㍻-㍾㋿]|[MTSHRＭＴＳＨＲ][.．]?${SP}(?:元|${D})|${D}{4}`,
);
const MAY_HOLD_BARE = new RegExp(`元|${D}`);
const POINT = new RegExp(
  `(?=${BEGINS})(?:${ERA}|${LETTER}|${GREGORIAN}|${BARE})${ALIAS}(?<suffix>${SUFFIX})?${ALIAS}`,
  'gu',
);
/** The end of a span that leaves out its era: ～5年度, -7年度, から11年度. */
const TAIL = new RegExp(
  `^${SP}(?:(?<dash>[～〜~－−–—‐\\-―ー])|から|より)${SP}(?<tail>元|${D}{1,4})(?!${D}|[,，.．]${D})(?:${SP}(?<unit>年度|年(?!間|後|生|目)))?(?![ヶか]?[月日回人件%％間倍点])`,
  'u',
);
const LISTED = new RegExp(`^${SP}(?:[・,、，/／]|及び|および|と)${SP}(?<next>元|${D}{1,2})${SP}年度`, 'u');
const SPAN = new RegExp(`^${SP}(?:年度?)?${SP}(?:[～〜~－−–—‐\\-―ー→]|から|より|及び|・)${SP}$`, 'u');

const yearOf = (era: Era, year: string) =>
  FIRST_YEAR[era] + (year === '元' ? 1 : (readWholeNumber(year) ?? Number.NaN)) - 1;
/** 令和, 令　和, ㋿ */
const eraNamed = (word: string): Era => BY_SIGN[word] ?? (word.replace(/[ \u3000]/, '') as Era);
const fiscalYearOf = (year: number, month: number) => (month >= 4 ? year : year - 1);
const plausible = (year: number) => year >= 1868 && year <= 2150;

interface Point extends FoundYears {
  readonly era: Era | null;
  /** 年度 stands behind it, or nothing does: the reading as a fiscal year. */
}

/** Every year, fiscal year, span of years and date that the text names, in order. */
export function findFiscalYears(text: string, options?: YearOptions): readonly FoundYears[] {
  return options ? findYears(text, options) : findYearsOnce(text);
}

const findYearsOnce = remembered((text) => findYears(text, {}));

function findYears(text: string, options: YearOptions): FoundYears[] {
  if (!MAY_HOLD.test(text) && !(options.eraHint && MAY_HOLD_BARE.test(text))) return [];
  const points = findPoints(text, options);
  const found: FoundYears[] = [];
  for (let i = 0; i < points.length; i++) {
    const first = points[i] as Point;
    const next = points[i + 1];
    const between = next ? text.slice(first.end, next.start) : '';
    const joins = next && SPAN.test(between) && !/及び|・/.test(between) && next.to >= first.from;
    if (joins) {
      const made = /^[ \t\u3000]?まで/.exec(text.slice(next.end));
      found.push(span(text, first, next.to, next.end + (made && /から|より/.test(between) ? made[0].length : 0)));
      i++;
      continue;
    }
    const { era: _, ...rest } = first;
    found.push(rest);
  }
  return found;
}

function span(text: string, first: Point, to: number, end: number): FoundYears {
  return { from: first.from, to, start: first.start, end, kind: 'range', text: text.slice(first.start, end) };
}

function findPoints(text: string, options: YearOptions): Point[] {
  const points: Point[] = [];
  let done = 0;
  for (const m of text.matchAll(POINT)) {
    if (m.index < done) continue;
    const point = readPoint(m, text, options);
    if (!point) continue;
    const rest = text.slice(point.end);
    const tail = rest.match(TAIL);
    const to = tail?.groups ? tailYear(tail.groups, point) : null;
    if (tail && to !== null && to > point.from && to - point.from < 40) {
      const end = point.end + tail[0].length;
      const made = tail.groups?.dash ? '' : (/^[ \t\u3000]?まで/.exec(text.slice(end))?.[0] ?? '');
      points.push({ ...span(text, point, to, end + made.length), era: point.era });
      done = end;
      continue;
    }
    points.push(point);
    done = point.end;
    // 令和5・6年度 names two years.
    for (let l = text.slice(done).match(LISTED); l?.groups && point.era; l = text.slice(done).match(LISTED)) {
      const year = yearOf(point.era, l.groups.next as string);
      const end = done + l[0].length;
      points.push({
        from: year,
        to: year,
        start: done,
        end,
        kind: 'fiscal-year',
        text: text.slice(done, end),
        era: point.era,
      });
      done = end;
    }
  }
  return points;
}

function tailYear(groups: Record<string, string | undefined>, point: Point): number | null {
  const printed = groups.tail as string;
  // から and より want a 年度: 令和5年度から3年 is a length of time.
  if (!groups.dash && groups.unit !== '年度') return null;
  if (point.kind === 'date' || point.kind === 'month') return null;
  if (printed === '元') return null;
  const n = readWholeNumber(printed) ?? Number.NaN;
  if (halfWidth(printed).length === 4) return plausible(n) ? n : null;
  if (halfWidth(printed).length === 3) return null;
  return point.era ? FIRST_YEAR[point.era] + n - 1 : Math.floor(point.from / 100) * 100 + n;
}

function readPoint(m: RegExpExecArray, text: string, options: YearOptions): Point | null {
  const g = m.groups as Record<string, string | undefined>;
  const sign = g.sign && halfWidth(g.sign);
  const era: Era | null = g.era
    ? eraNamed(g.era)
    : sign
      ? (BY_SIGN[sign] as Era)
      : g.bare
        ? (options.eraHint ?? null)
        : null;
  if (g.bare && !era) return null;
  const year = era
    ? yearOf(era, (g.eraYear ?? g.signYear ?? g.bare) as string)
    : (readWholeNumber(g.year as string) ?? Number.NaN);
  if (!plausible(year)) return null;
  const month = g.month ?? g.dotMonth;
  const day = g.day ?? g.dotDay;
  let [start, end] = [m.index, m.index + m[0].length];
  if (g.fy === undefined && g.year && !g.suffix) {
    // Four digits alone are a year only at the head of a span (2023～2026年度) or beside another year (2023(令和5)).
    const behind = text.slice(end).match(TAIL);
    if (!behind?.groups?.unit && !/[(（]/.test(m[0])) return null;
  }
  if (g.year && g.dot && /[.．]/.test(g.dot) && !day) return null;
  if (sign && !g.suffix && /[MTS]/.test(sign)) return null;
  if (sign && Number(halfWidth(g.signYear ?? '')) === 0) return null;
  if (month !== undefined) {
    const [mo, da] = [
      readWholeNumber(month) ?? Number.NaN,
      day === undefined ? 1 : (readWholeNumber(day) ?? Number.NaN),
    ];
    if (!(mo >= 1 && mo <= 12 && da >= 1 && da <= 31)) return null;
    const fy = fiscalYearOf(year, mo);
    return { from: fy, to: fy, start, end, kind: day === undefined ? 'month' : 'date', text: m[0], era };
  }
  const trimmed = m[0].trimEnd();
  end = start + trimmed.length;
  start += trimmed.length - trimmed.trimStart().length;
  const kind: YearKind = g.fiscal || !g.suffix || /年度[)）]?$/.test(trimmed) ? 'fiscal-year' : 'calendar-year';
  return { from: year, to: year, start, end, kind, text: text.slice(start, end), era };
}

/**
 * The fiscal years that the whole text names, first to last: 令和2年度～令和5年度 → 2020..2023. Fiscal years and spans
 * count before calendar years and dates. Null when it names none.
 */
export function readFiscalYears(text: string, options?: YearOptions): { from: number; to: number } | null {
  const found = findFiscalYears(text, options);
  const fiscal = found.filter((f) => f.kind === 'fiscal-year' || f.kind === 'range');
  const used = fiscal.length > 0 ? fiscal : found;
  if (used.length === 0) return null;
  return { from: Math.min(...used.map((f) => f.from)), to: Math.max(...used.map((f) => f.to)) };
}

const DATE = new RegExp(
  `(?:${ERA}|${LETTER.replace('A-Za-zＡ-Ｚａ-ｚ,，])', '])')}|${GREGORIAN})${ALIAS}${SP}(?:年${ALIAS}${SP}|[.．/／-]${SP})(?<m>${D}{1,2}|${KANJI})${SP}(?:月${SP}|[.．/／-]${SP})(?<d>${D}{1,2}|${KANJI})(?!${D}|${KANJI})`,
  'u',
);

/** The first full date in the text as an ISO date: 令和5年9月1日現在, R6.4.16, 2024/4/1. Null when there is none. */
export function readDate(text: string): string | null {
  const g = text.match(DATE)?.groups;
  if (!g) return null;
  const sign = g.sign && halfWidth(g.sign);
  const era = g.era ? eraNamed(g.era) : sign ? BY_SIGN[sign] : undefined;
  const year = era ? yearOf(era, (g.eraYear ?? g.signYear) as string) : Number(halfWidth(g.year as string));
  const [month, day] = [g.m, g.d].map((n) => readWholeNumber(n as string) ?? Number.NaN) as [number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!plausible(year) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
