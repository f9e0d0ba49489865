import type { Table } from '../model/block.js';
import { filledCells, rowsOf } from '../model/tableRows.js';
import { levelOf, readLegend } from './lexicon/index.js';
import { linesToText } from './value.js';

const MOST_ROWS = 12;
/** Ａ：, ①：, ア：, ―：: a mark and what sets its meaning off. */
const MARK =
  /(?:^|(?<=[\s　]))(?:[◎○〇◯△▲▽×✕●■□☆★]|[①-⑨]|[Ⅰ-Ⅴ]|[A-Za-zＡ-Ｚａ-ｚ]|[ア-オ]|[0-9０-９]|[-－―ー])[\s　]*[:：＝=…‥]/gu;
const OPENS = new RegExp(`^${MARK.source}`, 'u');

/**
 * What each grade of a form stands for, by the label that it stands beside there:
 * ```
 *   指標の達成状況 | Ａ：順調　Ｂ：順調でない
 *   取組の進み方   | ①：予定どおり　②：遅れ
 *   取組の有効性   | ア：続ける　イ：見直す
 *                    ―：未測定
 * ```
 */
export function areLegendsInRows(table: Table): boolean {
  if (table.rows < 2 || table.rows > MOST_ROWS) return false;
  const rows = rowsOf(table).map(filledCells);
  const texts = rows.map(([label, told, ...more]) =>
    label && told && more.length === 0 ? linesToText(told.lines).value.trim() : '',
  );
  return (
    texts.every(isLegend) && texts.some((t) => readLegend(t).filter((e) => levelOf(e.meaning) !== null).length >= 2)
  );
}

const isLegend = (text: string): boolean => OPENS.test(text) && [...text.matchAll(MARK)].length >= 2;
