import type { Line } from '../../model/block.js';
import { readAchievement } from '../lexicon/index.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import type { InnerLabel } from '../table/cellReading.js';
import type { LabelLines } from './labelLines.js';

/** A mark or letter of an evaluation, by itself. */
const MARK = /^[A-ESＡ-ＥＳ◎○〇△×]$/;
const IN_BRACKETS = /^[【〔［[][^【】〔〕［］[\]]{1,8}[】〕］\]]$/;
/** 1-1, ２－３. */
const PATH = /^[0-9０-９]{1,3}(?:[-－‐][0-9０-９]{1,3})+$/;
const FIGURE = '(?:目標|計画|現状|現況|基準|実績|結果|見込|達成)値?[\\s　:：（(]*\\S{0,3}[0-9０-９]';
const FIGURES = new RegExp(`${FIGURE}.*${FIGURE}`);

/** 登録者数　目標値 60人　実績値 63人: figures with their kinds in one line. */
export const tellsFigures = (line: Line | undefined): boolean => line !== undefined && FIGURES.test(line.text.value);

/**
 * 目標番号 3: the number is no number of the label but what it announces. 達成度 達成 above 来年度の課題 is no label of two lines.
 */
export function hasValue(inline: InnerLabel | null, label: LabelLines): boolean {
  if (inline?.reading.certainty !== 'listed') return false;
  // 施策番号 1-1: a path is no number of the label either.
  if (inline.reading.field === 'number')
    return label.reading.ordinal !== null || (label.count === 1 && PATH.test(inline.rest[0]?.text.value.trim() ?? ''));
  // 【実施時期】令和８年度: no label of a year.
  if (inline.reading.field === 'period') return true;
  // 自己評価　Ａ, 達成状況　〔達成〕: the letter is no number of the label, and the bracket no remark on it.
  if (inline.reading.field === 'achievement' && label.count === 1) {
    const value = inline.rest[0]?.text.value.trim() ?? '';
    return MARK.test(value) || (IN_BRACKETS.test(value) && (readAchievement(value)?.level ?? null) !== null);
  }
  return label.count > 1 && label.reading.certainty === 'composed';
}

/** 担当課 税務課, 予算額 120万円, 達成度 Ｂ: a unit, an amount, a grade is all that such a label announces. */
export function isWholeValue(field: LabelField | undefined, value: string, lexicon: Lexicon): boolean {
  if (field === 'division' && lexicon.readOrganisation(value) !== null) return true;
  if (field === 'budget') return /円$/.test(value);
  return value.length <= 8 && ((field === 'achievement' && readAchievement(value) !== null) || field === 'number');
}
