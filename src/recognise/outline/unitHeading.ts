import type { Line } from '../../model/block.js';
import { lineToInlineLabel } from '../table/cellReading.js';
import type { FlowContext } from './flowContext.js';
import { isOrnament, styleOfOpening } from './headingStack.js';
import { readLabelLines } from './labelLines.js';

/** A unit that a town's parts are of; センター and 係 stand below one. */
const UNIT = /[課室]$/;
/** Levels and the name of an item, at most, before the first label. */
const MOST_HEADINGS = 3;

/**
 * Whether the unit's name, numbered or adorned as a heading, heads the items below it, in a town without 部:
 * ```
 *   ２　税務課
 *   （１）滞納の整理
 *   【現状】…
 * ```
 * Above a table of items a number shows it; an ornament alone may set off who reports there.
 */
export function headsItems(lines: readonly Line[], at: number, name: string, context: FlowContext): boolean {
  const own = styleOf(lines[at]);
  if (own === null || !UNIT.test(name.replace(/\s/g, '')) || !isBelowNone(context)) return false;
  if (at === lines.length - 1)
    return context.tableFollows && !isOrnament(own) && !context.formFollows.includes('department');
  const opensWithLabel = (i: number): boolean =>
    lineToInlineLabel([lines[i] as Line], context.lexicon) !== null ||
    readLabelLines(lines, i, context.lexicon) !== null;
  let next = at + 1;
  while (next < lines.length && next <= at + MOST_HEADINGS) {
    const style = styleOf(lines[next]);
    if (style === null || style === own || opensWithLabel(next)) break;
    next++;
  }
  return next > at + 1 && next < lines.length && opensWithLabel(next);
}

/**
 * ■ 北支所 right above a form that begins with the name of its head: it stands beside the departments, and below none of them.
 */
export const headsForm = (lines: readonly Line[], at: number, name: string, { formFollows }: FlowContext): boolean =>
  at === lines.length - 1 && formFollows[0] === 'head' && BESIDE_DEPARTMENTS.test(name.replace(/\s/g, ''));

/** A unit with a house and a head of its own. */
const BESIDE_DEPARTMENTS = /(?:支所|出張所|病院|診療所|センター|消防署|保健所|図書館|市場|清掃工場|事業所)$/;

/** No 部 or 局 is at hand whose 課 it would be. */
export const isBelowNone = ({ builder }: Pick<FlowContext, 'builder'>): boolean =>
  !/[部局]$/.test(builder.departmentName?.value ?? '');

const styleOf = (line: Line | undefined): string | null => (line ? styleOfOpening(line) : null);
