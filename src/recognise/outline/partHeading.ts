import type { Line } from '../../model/block.js';
import { namesAgain } from '../recordIdentity.js';
import type { FlowContext } from './flowContext.js';
import type { LinePieces } from './linePieces.js';

/**
 * 評価の状況, １ 現状把握［PLAN］ and （２）指標値 below it, on every sheet and above a table that names no item: a part of the sheet at
 * hand. Nothing but such lines stands between it and the table.
 */
export function headsPart(lines: readonly Line[], at: number, pieces: LinePieces, context: FlowContext): boolean {
  const line = lines[at] as Line;
  if (context.phases.has(line)) return true;
  const { current } = context.builder;
  if (current && namesAgain(current, line.text.value)) return true;
  if (!context.partFollows || context.isTitle(line) || !context.isRepeated(line)) return false;
  const isPart = (l: Line, i: number): boolean => HEADS.has(pieces.at(i).type) || ASIDE.test(l.text.value);
  return lines.every((l, i) => i <= at || (context.isRepeated(l) && isPart(l, i)));
}

/** （↑：増加を目指す指標）, ※ 各年度末の値: a note that every sheet prints above the table. */
const ASIDE = /^[\s　]*(?:[（(［[].*[）)］\]]|[※＊*].*|[（(]?注.*)[\s　。]*$/u;
const HEADS: ReadonlySet<string> = new Set(['repeated', 'heading', 'label']);
