import { findFiscalYears } from '../../japanese/index.js';
import type { SourceText } from '../../model/sourceText.js';

/** 部長のミッション2023: what is set anew each year, and a number that may be the year. 総合計画2030 names the year it ends in. */
const YEARLY =
  /(?:ミッション|マニフェスト|チャレンジ|チャレンジプラン|約束|公約|宣言|(?:組織|部局?|局|課|重点)目標|運営方針)[\s　]?([2２][0０][0-9０-９]{2})(?![0-9０-９]|[\s　]?[年～〜~-])/;

/** The year that the title names without 年 or 年度, where the text speaks of the same year; else null. */
export function yearOfTitle(title: string, body: () => readonly SourceText[]): number | null {
  const printed = YEARLY.exec(title)?.[1];
  if (!printed) return null;
  const year = Number(printed.normalize('NFKC'));
  const isTold = body().some((text) => findFiscalYears(text.value).some((y) => y.from <= year && year <= y.to));
  return isTold ? year : null;
}
