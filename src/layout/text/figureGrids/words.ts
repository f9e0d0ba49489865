import type { Token } from '../aligned/segments.js';
import { withoutSpace } from '../letters.js';

export type Words = readonly Token[];

/** A figure with its unit or bound, or what stands for none. */
const FIGURE =
  /^(?:[（(]?約?[△▲＋+±-]?[0-9０-９][0-9０-９,，.．]*[)）]?(?:[％%]|[^\s0-9０-９、。，,（()）年度月日期]{1,4})?(?:以[上下内]|未満)?|[-－―—–ー…*＊]+)$/u;
export const isFigure = (text: string): boolean => FIGURE.test(text);

const YEAR =
  /^(?:(?:令和|平成)[0-9０-９元]{1,2}(?:年度?)?|[RHＲＨ][0-9０-９元]{1,2}(?:年度?)?|(?:19|20)[0-9]{2}(?:年度?)?|[0-9０-９元]{1,2}年度?)(?:末|[（(][^（()）]{1,8}[)）])?$/;
/** 令和６年度, R6, 2024年度, ６年度: a year, perhaps without the rest that stands below it. */
export const isYear = (text: string): boolean => YEAR.test(text);

/** What is left of a year that its column is too narrow for. */
export const isYearRest = (text: string): boolean => /^(?:年度?|度)末?[)）]?$/.test(text);

const TARGET = /^(?:計画|予定|目標|目安|めやす|めざす値)(?:値|数|額|量)?$/;
const RESULT = /^(?:実績|結果|実際|達成|到達)(?:値|数|額|量)?$/;
const RATE = /^(?:達成|進捗|到達|実施)(?:率|度|状況)$/;
export type Kind = 'target' | 'result' | 'rate';
/** What the figures of a row are: 計画, 実績, 達成率. */
export const kindOf = (text: string): Kind | null =>
  TARGET.test(text) ? 'target' : RESULT.test(text) ? 'result' : RATE.test(text) ? 'rate' : null;

export const textOfWord = (source: string, w: Token): string => withoutSpace(source.slice(w.from, w.to));

/** One stands above the other, within so many places. */
export const isOver = (a: Token, b: Token, near = 0): boolean => a.x0 < b.x1 + near && b.x0 < a.x1 + near;

/** What stands for no figure. */
export const isMissing = (text: string): boolean => /^[-－―—–ー…*＊]+$/.test(text);
