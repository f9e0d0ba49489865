import type { Token } from './segments.js';

/** Words of a head that are broken over lines stand at most this far, in places, from the rest above them. */
const NEAR = 3;
const IN_BRACKETS = /^[（(][^（()）]*[)）]$/;
const YEAR =
  /^[（(]?(?:(?:令和|平成|[RHＲＨ])\s?[0-9０-９元]{1,2}(?:\s?年度?)?|[0-9０-９]{4}\s?年度?|[0-9０-９元]{1,2}\s?年度)(?:末|実績|目標|計画)?[)）]?$/;

/** （千円）, (R1): what brackets hold below a label is said of it. */
export const isNote = (text: string): boolean => IN_BRACKETS.test(text);

/** 令和６年度, R6目標, （５年度）: a year, with the kind of its figures. */
export const isYear = (text: string): boolean => YEAR.test(text);

/** One stands above the other, or just beside that. */
export const overlaps = (a: Token, b: Token): boolean => a.x0 - NEAR < b.x1 && b.x0 < a.x1 + NEAR;

/** What is left of a year that its column is too narrow for. */
export const isYearRest = (text: string): boolean => /^年?度$/.test(text);

/** They may stand over one column: a year and its label, a label and the parts of what brackets say of it (基準値, （令和４, 年度）). */
export const isOneColumn = (a: string, b: string): boolean =>
  NOTE_PART.test(a) || NOTE_PART.test(b) || isYear(a) !== isYear(b);

const NOTE_PART = /^[（(]|^[^（(]*[)）]$/;
