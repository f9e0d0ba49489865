import type { Line, Table } from '../model/block.js';
import { joinTexts, type SourceText, sliceText, splitText, trimText } from '../model/sourceText.js';
import { rowsOf } from '../model/tableRows.js';
import { emptyRecord, type RecordDraft } from './draft.js';
import { readAchievement } from './lexicon/index.js';
import type { LegendEntry } from './lexicon/types.js';
import { linesToText, onOneLine } from './value.js';

/** A mark, and what counts the goal: `◐ 宣言3 `, `○ 挑戦 2：`. A figure that goes on (2,000人, 3施設) counts nothing. */
const ENTRY =
  /^[\s　]*([^\p{L}\p{N}\s　]|[A-ESＡ-ＥＳ])[\s　]*(?=((\p{L}{1,8})[\s　]?(?:No\.?[\s　]?)?([0-9０-９]{1,2}))(?:[\s　]*[:：.．][\s　]*|[\s　]+)\S)/u;
const SENTENCE = /(?:[。！!]|ます|ません)[」』）)]?$/;
const FEWEST = 2;
const MOST_COLUMNS = 4;

/**
 * Goals that are counted by one word, each behind the mark of how it came out, which the document's legend explains:
 * ```
 *   ● | 宣言1 | 橋を点検します！
 *   ○ | 宣言2 | 夜の便を増やします！
 * ```
 * Null where a row is none of these, or its sentence was cut off.
 */
export function tableToGradedGoals(table: Table, legend: readonly LegendEntry[]): RecordDraft[] | null {
  if (table.columns > MOST_COLUMNS || table.rows < FEWEST) return null;
  return textsToGradedGoals(
    rowsOf(table).map((cells) =>
      joinTexts(
        cells.toSorted((a, b) => a.column - b.column).map((c) => onOneLine(linesToText(c.lines), '')),
        '　',
      ),
    ),
    legend,
  );
}

/** The same, one below the other in one cell. */
export const linesToGradedGoals = (lines: readonly Line[], legend: readonly LegendEntry[]): RecordDraft[] | null =>
  lines.length < FEWEST ? null : textsToGradedGoals(splitText(linesToText(lines), /\n/g), legend);

function textsToGradedGoals(texts: readonly SourceText[], legend: readonly LegendEntry[]): RecordDraft[] | null {
  if (texts.length < FEWEST || legend.length === 0) return null;
  const found = texts.map((text) => textToGoal(trimText(text), legend));
  const goals = found.flatMap((g) => g ?? []);
  const [first] = goals;
  if (goals.length < texts.length || !first) return null;
  const from = first.record.number?.ordinal ?? 0;
  const countsOn = goals.every((g, i) => g.word === first.word && g.record.number?.ordinal === from + i);
  return countsOn && goals.every((g) => g.isSentence) ? goals.map((g) => g.record) : null;
}

function textToGoal(
  text: SourceText,
  legend: readonly LegendEntry[],
): { readonly word: string; readonly isSentence: boolean; readonly record: RecordDraft } | null {
  const found = ENTRY.exec(text.value);
  if (!found) return null;
  const [before, mark = '', marker = '', word = '', digits = ''] = found;
  const graded = readAchievement(mark, legend);
  if (!graded || graded.meaning === null || graded.level === null) return null;
  const at = text.value.indexOf(mark);
  const from = before.length + marker.length;
  const objective = trimText(sliceText(text, from + (/^[\s　:：.．]+/.exec(text.value.slice(from))?.[0].length ?? 0)));
  const { meaning, level } = graded;
  const record: RecordDraft = {
    ...emptyRecord(),
    number: { marker: sliceText(text, before.length, from), ordinal: Number(digits.normalize('NFKC')) },
    objective,
    achievement: { label: sliceText(text, at, at + mark.length), meaning, level },
  };
  return { word, isSentence: SENTENCE.test(objective.value), record };
}
