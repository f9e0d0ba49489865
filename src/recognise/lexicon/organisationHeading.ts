import type { Lexicon } from './types.js';

/** An organisation unit that a heading names at its start; offsets are UTF-16 units of the heading. */
export interface OrganisationHeading {
  readonly name: string;
  readonly rank: 'department' | 'division' | 'body';
  readonly start: number;
  readonly end: number;
}

const LEAD =
  /^\s*(?:[■□◆◇●○◎▼▽★☆・]\s*)?(?:(?:[0-9０-９]{1,2}|[Ⅰ-Ⅻ])(?:[.．、)）]\s*|\s+)|[①-⑳]\s*|第\s?[0-9０-９一二三四五六七八九十]{1,3}(?:\s?[章編節款部]\s*|\s+)|[(（][0-9０-９]{1,2}[)）]\s*)?([【＜<〈≪《［[〔「]\s*)?/;
/** Where a name may end: before a space, a closing or opening bracket, a の, or the text's end. */
const BOUNDARY = /\s+|(?=[】＞>〉≫》］\]〕」（(])|の|$/g;
const LONGEST_HEADING = 60;

/** 令和５年度　総務部の「運営方針」: the year of what the unit has stands before its name. */
const YEAR_AHEAD = /^[\s　]*(?:令和|平成)[\s　]*(?:[0-9０-９]{1,2}|元)[\s　]*年度[\s　]+(?=\S)/;

/** How far a fiscal year goes that stands before what a heading names; 0 where none does. */
export const yearAhead = (text: string): number => YEAR_AHEAD.exec(text)?.[0].length ?? 0;

/**
 * Finds the organisation unit at the start of a heading: 総務部 令和5年度重点目標, 【総務部】, 総務部の目標, 部局名：総務部,
 * 1 総務部, 第1　総務部. Null for sentences (総務部は、…) and for headings that begin with anything else.
 */
export function findOrganisation(text: string, lexicon: Lexicon): OrganisationHeading | null {
  if (text.trim().length > LONGEST_HEADING || /[。！？]/.test(text)) return null;
  const label = lexicon.readInlineLabel(text);
  const isLabelled = label?.reading.field === 'department' || label?.reading.field === 'division';
  if (label && !isLabelled && label.valueFrom < text.length && !/^\s*[【＜<〈≪《［[〔]/.test(text)) return null;
  const from = isLabelled && label ? label.valueFrom : 0;
  const lead = LEAD.exec(text.slice(from));
  const start = from + (lead?.[0].length ?? 0);
  let spread: OrganisationHeading | null = null;
  for (const m of text.slice(start).matchAll(BOUNDARY)) {
    const end = start + m.index;
    const organisation = end > start ? lexicon.readOrganisation(text.slice(start, end)) : null;
    if (!organisation) continue;
    const found = withoutMunicipality({ ...organisation, start, end }, text, lexicon);
    if (!goesOnSpread(text, end)) return found;
    spread = found;
  }
  return spread;
}

/** 教 育 委 員 会 事 務 局: letter by letter, what is a name already may be the beginning of a longer one. */
const goesOnSpread = (text: string, end: number): boolean =>
  /(?:^|\s)\p{L}$/u.test(text.slice(0, end)) && /^\s+\p{L}(?:\s|$)/u.test(text.slice(end));

/** 水沢市　上下水道局: the municipality before the unit is no part of its name. */
function withoutMunicipality(found: OrganisationHeading, text: string, lexicon: Lexicon): OrganisationHeading {
  const city = /^[^\s]{1,8}[市町村区][\s　]+/.exec(text.slice(found.start, found.end))?.[0];
  const start = found.start + (city?.length ?? 0);
  const own = city ? lexicon.readOrganisation(text.slice(start, found.end)) : null;
  return own ? { ...own, start, end: found.end } : found;
}
