import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { OF_DEPARTMENT } from '../departmentAtHand.js';
import { textToHead } from '../head.js';
import { findOrganisation, yearAhead } from '../lexicon/index.js';
import type { FlowContext } from './flowContext.js';
import { readLabelLines } from './labelLines.js';
import { AFTER_UNIT, publishes, TELLS_OF_UNIT } from './labelsOfFlow.js';
import { headsForm, headsItems, isBelowNone } from './unitHeading.js';

/** The unit whose part of the document the line heads: ■ 総務部, 税務課（課長　堀　早月）, 水道局の重点目標; null for any other line. */
export function departmentOfLine(lines: readonly Line[], at: number, context: FlowContext): SourceText | null {
  const printed = (lines[at] as Line).text;
  const text = sliceText(printed, yearAhead(printed.value));
  const { value } = text;
  const found = findOrganisation(value, context.lexicon);
  if (!found) return departmentOfPost(lines, at, context);
  const rest = value.slice(found.end).replace(/^[\s　】＞>〉≫》］\]〕」）)]+/, '');
  // ■ 税務課（課長　堀　早月）: where its head is named with it, the division heads a part of the document.
  const withHead = textToHead(sliceText(text, found.end)) !== null;
  // 令和５年度　総務部 alone names no part.
  if (rest === '' && text.value.length < printed.value.length) return null;
  if (!withHead && rest === '' && publishes(found.name, lines[at + 1])) return null;
  const mayPublish = CITY_AHEAD.test(value) || BODY.test(found.name);
  if (rest === '' && mayPublish && ISSUED.test(lines[at - 1]?.text.value ?? '')) return null;
  if (BODY.test(found.name) && ITS_WORK.test(rest) && !ITS_AIMS.test(rest)) return null;
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

/** 令和７年（2025年）８月 above 〇〇市 総務部: when the document came out, and who publishes it. */
const ISSUED =
  /^[\s　]*(?:令和|平成)[\s　]*[0-9０-９元]{1,2}[\s　]*年[\s　]*(?:[（(][0-9０-９]{4}[\s　]*年[)）])?[\s　]*[0-9０-９]{1,2}[\s　]*月(?:[\s　]*[0-9０-９]{1,2}[\s　]*日)?[\s　]*$/;
const CITY_AHEAD = /^[\s　]*\p{L}{1,7}(?:(?<!都)市|[町村区])[\s　]*\p{L}/u;

/** ２ 教育委員会の活動状況: a chapter on what the board itself did, and no part of the document with items of its own. */
const BODY = /(?:委員会|本部)$/;
const ITS_WORK = /^の?[\s　]*(?:活動|会議|運営|開催|構成|委員|組織|概要)/;
/** 消防本部の組織目標, 教育委員会の運営方針: what stands below is aimed at, though, and has items. */
const ITS_AIMS = /(?:目標|方針|重点課題)(?:$|[\s　（(])/;

/** 建設部長　堀　早月, 【建設部長】堀　早月 above 部の役割: the post says whose part begins, unless another name stands above it. */
function departmentOfPost(lines: readonly Line[], at: number, { lexicon }: FlowContext): SourceText | null {
  const { text } = lines[at] as Line;
  if (!NAMES_POST.test(text.value)) return null;
  const below = readLabelLines(lines, at + 1, lexicon);
  if (!below || !OF_DEPARTMENT.has(below.reading.field)) return null;
  const head = textToHead(text);
  const post = head?.title;
  if (!head?.name || !post?.value.endsWith('長')) return null;
  const name = sliceText(post, 0, post.value.length - 1);
  // Below a unit's name, and perhaps the reading of who holds the post, it begins nothing.
  if (lines.slice(Math.max(0, at - 2), at).some((l) => findOrganisation(l.text.value, lexicon))) return null;
  return lexicon.readOrganisation(name.value)?.rank === 'department' ? name : null;
}

/** Cheap: few lines are as short and name a post. */
const NAMES_POST = /^.{2,16}長.{2,24}$/u;

/** A town without 部: its 課 head the parts of the document. */
const isTopUnit = (context: FlowContext): boolean => context.listField === null && isBelowNone(context);
