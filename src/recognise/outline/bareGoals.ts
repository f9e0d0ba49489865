import { matchKey, readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { ABOUT_GOAL, isGoal } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { leadingOrnament } from './ornaments.js';
import { type Piece, readingOf } from './piece.js';

/** A goal that neither number nor ornament sets apart: from its first line to the line after it. */
export interface BareGoal {
  readonly at: number;
  readonly end: number;
}

const TOLD: ReadonlySet<LabelField> = new Set(ABOUT_GOAL);

/** What is told last of a goal in sentences that promise as the goal itself does. */
const PROMISED: ReadonlySet<LabelField> = new Set(['nextSteps', 'measures']);

/** 橋を点検します。, 断水を減らす。: what is to come, and not what was done. */
const TO_COME = /(?:ます|ません|ましょう|[うくぐすつぬぶむるい])[。！!]$|(?:ます|ません|ましょう)$/;
/** 分かれています。, 遅れがある。: how things stand. */
const STANDS = /(?:[てで]い(?:る|ない|ます|ません)|[でがもは]あ(?:る|ります))[。！!]?$/;
const ENDS = /[。！？!]$/;

/** A goal seldom takes more printed lines. */
const MOST_LINES = 4;
/** A line shorter than this was not cut by the page. */
const FULL_LINE = 25;

/**
 * Goals in sentences of their own, known by what is told below each of them in the same way:
 * ```
 *   １．道路の安全            a level above them
 *   橋を点検します。
 *   達成度
 *   ★★
 *   取組状況
 *   ３橋を点検しました。
 *   歩道を広げます。          no part of the text above: the next round of labels begins below it
 *   達成度
 * ```
 * A goal stands above the label each time, and at least once without a heading since the goal before it.
 */
export function findBareGoals(lines: readonly Line[], pieceAt: (index: number) => Piece): readonly BareGoal[] {
  const rounds = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const piece = pieceAt(i);
    const reading = readingOf(piece);
    if (!reading || !TOLD.has(reading.field) || reading.ordinal !== null) continue;
    const label = piece.type === 'label' ? piece.label.text : piece.type === 'inline' ? piece.label : null;
    const key = `${reading.field} ${matchKey(label?.value ?? '')}`;
    const list = rounds.get(key);
    if (list) list.push(i);
    else rounds.set(key, [i]);
  }
  for (const labels of rounds.values()) {
    if (labels.length < 2) continue;
    const goals: BareGoal[] = [];
    for (const label of labels) {
      const goal = goalAbove(lines, label, pieceAt);
      if (!goal) break;
      goals.push(goal);
    }
    if (goals.length < labels.length) continue;
    if (goals.some((goal, i) => i > 0 && tellsOn(labels[i - 1] as number, goal, goals.length, pieceAt))) return goals;
  }
  return [];
}

function goalAbove(lines: readonly Line[], label: number, pieceAt: (index: number) => Piece): BareGoal | null {
  const last = lines[label - 1]?.text.value.trim() ?? '';
  if (label === 0 || pieceAt(label - 1).type !== 'plain' || !TO_COME.test(last) || STANDS.test(last)) return null;
  let at = label - 1;
  while (at > 0 && label - at < MOST_LINES && pieceAt(at - 1).type === 'plain' && goesOnBelow(lines[at - 1] as Line))
    at--;
  const first = lines[at] as Line;
  if (readMarker(first.text.value) || leadingOrnament(first.text.value) || first.heading !== undefined) return null;
  const above = at > 0 ? pieceAt(at - 1) : null;
  // ［取組］船を直し、灯を / 明るくします。: the rest of what a label announces.
  const before = lines[at - 1];
  if ((above?.type === 'inline' || above?.type === 'plain') && before && goesOnBelow(before)) return null;
  // The only text below a label is its own, unless the label heads the list of goals.
  const field = above?.type === 'label' ? above.label.reading.field : null;
  return field !== null && (TOLD.has(field) || isGoal(field)) ? null : { at, end: label };
}

const goesOnBelow = ({ text, after }: Line): boolean =>
  !ENDS.test(text.value.trim()) && (after === 'wrap' || text.value.length >= FULL_LINE);

/** No heading stands between the label and the goal, and what was told last is no text that the sentence could belong to. */
function tellsOn(label: number, goal: BareGoal, goals: number, pieceAt: (index: number) => Piece): boolean {
  let told: LabelField | null = null;
  for (let i = label; i < goal.at; i++) {
    const piece = pieceAt(i);
    if (piece.type === 'heading' || piece.type === 'department' || piece.type === 'entry') return false;
    told = readingOf(piece)?.field ?? told;
  }
  return told !== null && TOLD.has(told) && told !== 'currentState' && (!PROMISED.has(told) || goals > 2);
}
