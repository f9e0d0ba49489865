import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { sliceText } from '../../model/sourceText.js';
import { sliceLine } from '../items.js';
import { ABOUT_GOAL, isGoal } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { type BareGoal, findBareGoals } from './bareGoals.js';
import { readCountedName } from './countedName.js';
import { headingStyle } from './headingStack.js';
import type { RecordItem } from './itemToRecord.js';
import { leadingOrnament } from './ornaments.js';
import { type Piece, readingOf } from './piece.js';
import { readTitleLine } from './titleLine.js';

/** A goal in whole sentences, which labels below it tell about: １ 窓口を一つにします。 above 〔取り組むこと〕. */
export interface ToldGoal extends RecordItem {
  /**
   * What of it is a name: the first line, with what is to be done in sentences below it; or all of it, where its aim stands below
   * under a label of its own.
   */
  readonly name: 'first-line' | 'whole' | null;
  /** The line after it. */
  readonly end: number;
}

/** What is told about a goal below it; a goal itself is not. */
const TOLD: ReadonlySet<LabelField> = new Set(ABOUT_GOAL);

/** ① 橋を点検します: a sentence, though a heading has no full stop. */
const PROMISES = /(?:ます|ません|ましょう)$/;

/** A goal seldom takes more printed lines. */
const MOST_LINES = 4;

interface Candidate extends ToldGoal {
  readonly at: number;
  readonly style: string;
  readonly ordinal: number | null;
  readonly isSentence: boolean;
  /** A label that announces goals stands right above it. */
  readonly isBelowGoals: boolean;
  readonly isTold: boolean;
  /** A sentence below no label of goals, and its aim has a label below. */
  readonly hasAim: boolean;
}

/**
 * The goals of these lines by the line that each begins in. In sections of numbered items (目標 ①②, then 取組 ①②) a label
 * stands below the last item only; here one stands below each, and the next number after what is told.
 */
export function findToldGoals(
  lines: readonly Line[],
  pieceAt: (index: number) => Piece,
  lexicon: Lexicon,
): ReadonlyMap<number, ToldGoal> {
  const bare = new Map(findBareGoals(lines, pieceAt).map((goal) => [goal.at, goal]));
  const lists = new Map<string, Candidate[]>();
  for (let at = 0; at < lines.length; at++) {
    const found = lineToCandidate(lines, at, pieceAt, lexicon);
    // １．道路の安全 above goals of their own is a level.
    if (!found || bare.has(at + 1)) continue;
    const list = lists.get(found.style);
    if (list) list.push(found);
    else lists.set(found.style, [found]);
  }
  const goals = new Map([...bare.values()].map((goal) => [goal.at, bareToGoal(goal, lines)]));
  for (const list of lists.values()) {
    if (!list.some((c, i) => i > 0 && c.isTold && goesOn(list[i - 1] as Candidate, c))) continue;
    if (!list.every((c) => c.isTold) && list[0]?.ordinal === null) continue;
    const found: Candidate[] = [];
    let isOpen = false;
    for (const [i, goal] of list.entries()) {
      const before = list[i - 1];
      const goesOnHere: boolean = isOpen && before !== undefined && goesOn(before, goal);
      const begins: boolean = goal.ordinal === null || goal.ordinal === 1 || goesOnHere;
      isOpen = goal.isTold && begins && (goal.isSentence || goal.isBelowGoals || isOpen);
      if (isOpen) found.push(goal);
    }
    const haveAims = found.length >= 2 && found.every((g) => g.hasAim);
    for (const goal of found) goals.set(goal.at, haveAims ? { ...goal, name: 'whole' } : goal);
  }
  return goals;
}

const bareToGoal = ({ at, end }: BareGoal, lines: readonly Line[]): ToldGoal => ({
  name: null,
  number: null,
  lines: lines.slice(at, end),
  end,
});

const goesOn = (before: Candidate, next: Candidate): boolean =>
  before.isTold &&
  (next.ordinal === null ? before.ordinal === null : before.ordinal !== null && next.ordinal === before.ordinal + 1);

/** １　移住の促進 above ＜現状と課題＞: a noun, and what is told first is how things stand, as of an item that it names. */
function isOfItem(lines: readonly Line[], at: number, pieceAt: (index: number) => Piece): boolean {
  const told = at + 1 < lines.length ? readingOf(pieceAt(at + 1)) : null;
  const text = (lines[at] as Line).text.value.trim();
  return told?.field === 'currentState' && /の[\p{sc=Han}\p{sc=Katakana}ー]{2,}$/u.test(text) && !/[、。]/.test(text);
}

function lineToCandidate(
  lines: readonly Line[],
  at: number,
  pieceAt: (index: number) => Piece,
  lexicon: Lexicon,
): Candidate | null {
  const line = lines[at] as Line;
  const piece = pieceAt(at);
  if (piece.type !== 'plain' && piece.type !== 'heading' && piece.type !== 'entry') return null;
  const begun = readBeginning(line.text.value);
  if (!begun) return null;
  const { style, ordinal, from, number } = begun;
  let end = at + 1;
  const isUnfinished = () => {
    const last = lines[end - 1] as Line;
    if (last.after === 'wrap') return true;
    return !/[。！!]$/.test(last.text.value.trim()) && !PROMISES.test(last.text.value.trim());
  };
  while (end < lines.length && end < at + MOST_LINES && pieceAt(end).type === 'plain' && isUnfinished()) {
    if (readBeginning((lines[end] as Line).text.value) || readMarker((lines[end] as Line).text.value)) break;
    end++;
  }
  const own = [sliceLine(line, from), ...lines.slice(at + 1, end)];
  const doers = doersOf(own, lexicon);
  // ○ 橋の点検（道路課）: a name, unless a sentence stands before the bracket.
  if (piece.type === 'entry' && (!doers || ordinal === null)) return null;
  const last = doers?.before ?? (lines[end - 1] as Line).text.value.trim();
  const isSentence = /[。！!]$/.test(last) || (PROMISES.test(last) && !tellsGoal(lines, end, style, pieceAt));
  const above = at > 0 ? pieceAt(at - 1) : null;
  const isBelowGoals =
    above?.type === 'label' && isGoal(above.label.reading.field) && !(end === at + 1 && isOfItem(lines, at, pieceAt));
  if (ordinal === null && !isSentence) return null;
  const isNamed = end > at + 1 && isSentence && !isBelowGoals && ordinal !== null && isName(line, from, lines[at + 1]);
  return {
    at,
    name: isNamed ? 'first-line' : null,
    hasAim: isSentence && ordinal !== null && !isNamed && !isBelowGoals && tellsGoal(lines, end, style, pieceAt),
    style,
    ordinal,
    end,
    isSentence,
    isBelowGoals,
    isTold:
      (doers !== null && ordinal !== null) ||
      (end < lines.length && tells(pieceAt(end), style, (lines[end] as Line).text.value)),
    number: number && sliceText(line.text, ...number),
    lines: own,
  };
}

/** 断水を減らします。（担当：水道課）: who does it, in a bracket behind a sentence; null where there is none. */
function doersOf(lines: readonly Line[], lexicon: Lexicon): { readonly before: string } | null {
  const text = onOneLine(linesToText(lines), '');
  if (!/[）)］\]〕】＞>〉]$/.test(text.value)) return null;
  const { title, divisions } = readTitleLine(text, lexicon);
  return divisions && /[。！!]$/.test(title.value) ? { before: title.value } : null;
}

/** 目標：… below ① 橋を点検します, before the next number: the sentence is a name, and the goal has a label of its own. */
function tellsGoal(lines: readonly Line[], from: number, style: string, pieceAt: (index: number) => Piece): boolean {
  for (let i = from; i < lines.length; i++) {
    const piece = pieceAt(i);
    if (piece.type === 'department' || readBeginning((lines[i] as Line).text.value)?.style === style) return false;
    const reading = readingOf(piece);
    if (isGoal(reading?.field)) return true;
  }
  return false;
}

/** （１）庁舎の省エネ above 照明を取り替え、…。: short words on a line that ended by itself, and text that begins anew. */
function isName(line: Line, from: number, next: Line | undefined): boolean {
  const words = line.text.value.slice(from).trim();
  if (line.after !== 'end' || words.length > 40 || /[、。！!]|[をがはにへと]$/.test(words)) return false;
  return next !== undefined && next.text.value.trim().length > 0;
}

interface Beginning {
  readonly style: string;
  readonly ordinal: number | null;
  readonly from: number;
  /** Where the number stands. */
  readonly number: readonly [from: number, to: number] | null;
}

/** A number (１, (1), ①), a word that counts (宣言１), or an ornament; no level of the plan (施策１). */
function readBeginning(text: string): Beginning | null {
  const numbered = headingStyle(text);
  if (numbered && numbered.ordinal !== null && !numbered.style.startsWith('path')) {
    const sign = readMarker(text)?.text ?? '';
    const at = text.indexOf(sign);
    return { ...numbered, number: sign === '' ? null : [at, at + sign.length] };
  }
  const counted = numbered ? null : readCountedName(text);
  if (counted) return counted;
  const ornament = numbered ? null : leadingOrnament(text);
  return ornament ? { style: `ornament:${ornament.sign}`, ordinal: null, from: ornament.end, number: null } : null;
}

/** A label without a number of its own, and set apart in another way than the goal. */
function tells(piece: Piece, style: string, text: string): boolean {
  if (piece.type !== 'label' && piece.type !== 'inline') return false;
  const reading = piece.type === 'label' ? piece.label.reading : piece.reading;
  if (!TOLD.has(reading.field) && reading.field !== 'section') return false;
  return readBeginning(text)?.style !== style && (reading.ordinal === null || piece.type === 'inline');
}
