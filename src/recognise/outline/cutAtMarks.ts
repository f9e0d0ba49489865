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
