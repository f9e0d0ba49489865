import type { Line } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import { headingStyle } from './headingStack.js';

/** △検討　○着手・実施　◎継続・充実: marks with what they stand for, to the end of the line. */
const MARKS = /[\s　]+(?=(?:[◎○〇◯△▲×✕●☆★][\s　]?[^\s　◎○〇◯△▲×✕●☆★]{1,12}[\s　]*){2,}$)/u;

/** Most lines have none. */
const SIGN = /[◎○〇◯△▲×✕●☆★]/;

/** 重点課題1.…の推進　　△検討　○着手　◎継続: what explains the marks of the table below stands at the right of a heading, and is no part of it. */
export function cutAtMarks(line: Line): readonly Line[] {
  const { value } = line.text;
  const at = SIGN.test(value) ? MARKS.exec(value)?.index : undefined;
  if (at === undefined || at === 0 || headingStyle(value) === null) return [line];
  return [{ ...trimLine(sliceLine(line, 0, at)), after: 'end' }, trimLine(sliceLine(line, at))];
}

/** What a box at the right end of a heading grades. */
const GRADED = /[\s　]+(?:(?:総合|全体|最終)評価|達成度)[\s　]*$/u;
const SHORTEST_NAME = 4;

/** １ 渡し場の再開　　総合評価 before a box with Ａ on top of the table below: the heading without the name of the box, which it tells. */
export function withoutNameOfBox(line: Line, name: (text: Line['text']) => void): Line {
  const at = GRADED.exec(line.text.value)?.index ?? 0;
  const from = headingStyle(line.text.value)?.from;
  if (from === undefined || at - from < SHORTEST_NAME) return line;
  name(trimLine(sliceLine(line, at)).text);
  return trimLine(sliceLine(line, 0, at));
}
