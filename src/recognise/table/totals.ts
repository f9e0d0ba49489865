import { isMissing } from '../value.js';
import type { BodyRow } from './events.js';

/** 小計（歳入の確保）: what is summed up stands in brackets. */
const TOTAL = /^(?:合計|小計|総合?計|計|平均|累計)(?:[（(][^（()）]{1,20}[)）])?$/;
/** So many columns of a register has no name of an item: what stands across them is told of the rows above. */
const ACROSS = 4;
const KIND = /^(?:計画|目標|予定|見込|実績|決算)額?$/;
/** 効果額合計, 基本方針１ 小計, 歳入計: a sum of what its words say, or of what stands in brackets. */
const SUM_OF = /(?:合計|小計|総計|累計|(?<![会設家統時余])計)(?:[（(][^（()）]{1,12}[)）])?$/;
const LONGEST = 24;
/** 14,100, △340千円, 12件: an amount. */
const AMOUNT = /^[約△▲＋+−－-]?[0-9０-９][0-9０-９,，.．]*[^0-9０-９。、\n]{0,4}$/u;

/** 合計 | 100, 効果額合計 | 14,100 | 16,070: a row that sums up those above names no item. */
export function isTotal(row: BodyRow): boolean {
  const [first, ...others] = new Set(row.cells.filter((c) => c && c.role !== 'empty'));
  const words = first?.text.value.replace(/[\s　]/g, '') ?? '';
  if (TOTAL.test(words)) return true;
  if (words.length > LONGEST || !(SUM_OF.test(words) || (first?.cell.columnSpan ?? 0) >= ACROSS)) return false;
  const told = others.map((c) => c?.text.value.trim() ?? '').filter((t) => !isMissing(t) && !KIND.test(t));
  return told.length > 0 && told.every((t) => AMOUNT.test(t));
}
