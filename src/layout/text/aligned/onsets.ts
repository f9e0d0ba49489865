import { beginsBullet, beginsItem, endsSentence, isGrade, unbreakableStart } from '../marks.js';
import { displayWidth } from '../width.js';
import { EDGE_SLACK, rightEdge } from '../wraps.js';

/** A text of a column and how far down it stands, in lines. */
export interface ColumnText {
  readonly text: string;
  readonly y: number;
}

/**
 * Whether the text above flows into a text of a column, or begins anew there. It leans where one line alone shows the right
 * edge.
 */
export type Onset = 'flows' | 'leans' | 'begins';

/** Texts of one cell stand at most this far apart, in lines. */
const NEXT_LINE = 1.55;

/** Finds what each text of a column is to the one above it. */
export function onsetsOf(texts: readonly ColumnText[], isLabel: (text: string) => boolean): Onset[] {
  const widths = texts.map((t) => displayWidth(t.text));
  const edge = columnEdge(widths);
  const sure = edge !== null && widths.filter((w) => w >= edge - EDGE_SLACK).length > 1;
  /** The last line of a label broken over lines. */
  let labelTo = -1;
  return texts.map(({ text, y }, i): Onset => {
    const before = texts[i - 1];
    const isNext = before !== undefined && y - before.y <= NEXT_LINE;
    const isWhole = isNext && (labelTo === i - 1 || isLabel(before.text));
    const isLabelPart = i <= labelTo;
    if (!isLabelPart) labelTo = labelEnd(texts, i, isLabel);
    if (isLabelPart) return 'flows';
    if (isWhole && IN_BRACKETS.test(text)) return 'flows';
    if (
      !before ||
      !isNext ||
      isWhole ||
      isLabel(text) ||
      isEntryLike(before.text, text) ||
      !flows(before.text, text, edge)
    )
      return 'begins';
    return sure && !endsFigure(before.text, text) && !/。$/.test(before.text) ? 'flows' : 'leans';
  });
}

/** A label's unit or year is printed below it. */
const IN_BRACKETS = /^[（(〔［[].*[)）〕］\]]$/;

/** Figures of the same form, one below the other: 88,000時間以下 / 85,000時間以下. */
const isEntryLike = (above: string, text: string): boolean =>
  (/[0-9０-９]/.test(text) && shape(above) === shape(text)) ||
  (UNIT.test(above) && UNIT.test(text)) ||
  (WHOLE_FIGURE.test(above) && WHOLE_FIGURE.test(text));
/** 180百万円, 延べ240人, 12.0％, 年３回以上: a figure with all that goes with it. */
const WHOLE_FIGURE = /^(?:約|延べ|年|年間|月|週|計)?[△▲-]?[0-9０-９][0-9０-９,，.．]*(?:[^\s0-9０-９、。（(]{1,5})?$/;
/** Names of two divisions: 人事課 / 行政経営課. */
const UNIT = /^[^\s。、]{2,14}(?:課|係|室|センター|事務局|委員会)(?:[（(][^（()）]*[)）])?$/;
const shape = (text: string): string => text.replace(/[0-9０-９]/g, '0');

/** A figure with its unit ends an entry, unless the next line says more about it (900 件 / 以上). */
const endsFigure = (above: string, text: string): boolean =>
  /[0-9０-９][ 　]?(?:[件回人％%円年月日台校戸社本箇所か]|か所|箇所|世帯|千円|施設|団体|区画|点)$/.test(above) &&
  !/^(?:以|未満|超|程度|を|に|と|で|の|が)/.test(text);

/** A label printed in a narrow column is broken over at most this many lines of at most this width, in em. */
const LABEL_LINES = 6;
const LABEL_WIDTH = 12;

/** The last of the lines from `y` on that together read as one label; -1 when there is none of several lines. */
function labelEnd(texts: readonly ColumnText[], i: number, isLabel: (text: string) => boolean): number {
  const first = texts[i] as ColumnText;
  if (displayWidth(first.text) > LABEL_WIDTH) return -1;
  const isOne = isLabel(first.text);
  let joined = first.text;
  let end = -1;
  for (let k = i + 1; k < i + LABEL_LINES; k++) {
    const next = texts[k];
    if (!next || next.y - (texts[k - 1] as ColumnText).y > NEXT_LINE) break;
    if (
      displayWidth(next.text) > LABEL_WIDTH ||
      beginsItem(next.text) ||
      (isOne && !hasOpenBracket(joined) && !isRest(next.text, isLabel))
    )
      break;
    if (isLabel(next.text) && (end === k - 1 || isLabel(joined) || MARK_ALONE.test(joined))) break;
    joined += next.text;
    if (isLabel(joined)) end = k;
  }
  return end;
}

/** ②, the item that the labels below tell of. */
const MARK_ALONE = /^(?:[①-⑳]|[（(][0-9０-９]{1,2}[)）])$/;

const hasOpenBracket = (text: string): boolean => /[（(][^）)]*$/.test(text);

/** The rest of what is a label without it: 現状 / と課題. */
const isRest = (text: string, isLabel: (text: string) => boolean): boolean =>
  /^[（(]/.test(text) ||
  (text.length <= LONGEST_REST &&
    !/[0-9０-９]/.test(text) &&
    !isGrade(text) &&
    !/^[－―-]$/.test(text) &&
    !isLabel(text));
const LONGEST_REST = 5;

/** Narrower columns hold entries of one line; in em. */
const NARROWEST_TEXT = 6;

/**
 * The right edge of a column of text, in em: where several lines end, or else its widest line. Null for a column of short
 * entries. An edge far inside the widest line is none.
 */
export function columnEdge(widths: readonly number[]): number | null {
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const edge = rightEdge(widths);
  if (edge !== null && edge >= widest - 3) return edge;
  return widest >= NARROWEST_TEXT ? widest : null;
}

/** A word's last letters, left over from a full line. */
const REMNANT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,2}[。）)]?$/u;

function flows(before: string, text: string, edge: number | null): boolean {
  if (IN_BRACKETS.test(before)) return false;
  if (REMNANT.test(text) && !endsSentence(before) && displayWidth(before) >= displayWidth(text) * 2.5) return true;
  if (edge === null || beginsItem(text) || beginsBullet(text) || before === text) return false;
  const room = edge - displayWidth(before) - displayWidth(text, 0, unbreakableStart(text));
  if (room < -0.01) return true;
  return !endsSentence(before) && room < edge * LITTLE_ROOM && edge >= LONG_LINE;
}

/** In a column this wide, in em, a line may stop short of the edge by this share and still go on below. */
const LONG_LINE = 12;
const LITTLE_ROOM = 0.12;
