import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { textToHead } from '../head.js';
import { findOrganisation } from '../lexicon/index.js';
import type { FlowContext } from './flowContext.js';
import { AFTER_UNIT, publishes, TELLS_OF_UNIT } from './labelsOfFlow.js';
import { headsForm, headsItems, isBelowNone } from './unitHeading.js';

/** The unit whose part of the document the line heads: ■ 総務部, 税務課（課長　堀　早月）, 水道局の重点目標; null for any other line. */
export function departmentOfLine(lines: readonly Line[], at: number, context: FlowContext): SourceText | null {
  const printed = (lines[at] as Line).text;
  const text = sliceText(printed, YEAR_AHEAD.exec(printed.value)?.[0].length ?? 0);
  const { value } = text;
  const found = findOrganisation(value, context.lexicon);
  if (!found) return null;
  const rest = value.slice(found.end).replace(/^[\s　】＞>〉≫》］\]〕」）)]+/, '');
  // ■ 税務課（課長　堀　早月）: where its head is named with it, the division heads a part of the document.
  const withHead = textToHead(sliceText(text, found.end)) !== null;
  if (rest === '' && text.value.length < printed.value.length) return null;
  if (!withHead && rest === '' && publishes(found.name, lines[at + 1])) return null;
  if (BODY.test(found.name) && ITS_WORK.test(rest)) return null;
  const isOfTown = (): boolean =>
    rest === '' ? headsItems(lines, at, found.name, context) : isTopUnit(context) && TELLS_OF_UNIT.test(rest);
  const isOfForm = rest === '' && headsForm(lines, at, found.name, context);
  const isLike = context.likeDepartments.has(lines[at] as Line);
  if (found.rank === 'division' && !withHead && !isOfForm && !isLike && !isOfTown()) return null;
  if (!withHead && rest !== '' && !AFTER_UNIT.test(rest)) return null;
  // （ながい　はるか）: a name's reading may hold what is a particle in a sentence.
  if (rest.length > 40 || (!withHead && /[、をがは]|する$|ます$/.test(rest))) return null;
  if (readMarker(value)?.style === 'circled') return null;
  return sliceText(text, found.start, found.end);
}

/** 令和５年度　総務部の「運営方針」: the year of what the unit has stands before its name. */
const YEAR_AHEAD = /^[\s　]*(?:令和|平成)[\s　]*(?:[0-9０-９]{1,2}|元)[\s　]*年度[\s　]+(?=\S)/;

/** ２ 教育委員会の活動状況: a chapter on what the board itself did, and no part of the document with items of its own. */
const BODY = /(?:委員会|本部)$/;
const ITS_WORK = /^の?[\s　]*(?:活動|会議|運営|開催|構成|委員|組織|概要)/;

/** A town without 部: its 課 head the parts of the document. */
const isTopUnit = (context: FlowContext): boolean => context.listField === null && isBelowNone(context);
