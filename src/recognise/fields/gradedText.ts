import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { AchievementDraft } from '../draft.js';
import { readAchievement } from '../lexicon/index.js';
import type { LegendEntry } from '../lexicon/types.js';

/** 【Ａ】 or ［達成］ before the text, or behind it. */
const AROUND = '[【〔［\\[（(〈《]';
const CLOSES = '[】〕］\\]）)〉》]';
const FIRST = new RegExp(
  `^[\\s　]*(${AROUND})[\\s　]*(?:(?:評価|評定|達成度|進捗度|判定)[:：\\s　]*)?([^\\s　【】〔〕［］()（）]{1,8})[\\s　]*${CLOSES}[\\s　]*(?=\\S)`,
  'u',
);
const LAST = new RegExp(
  `(?<=[。！!\\n\\s　])(${AROUND})[\\s　]*(?:(?:評価|評定|達成度|進捗度|判定)[:：\\s　]*)?([^\\s　【】〔〕［］()（）]{1,8})[\\s　]*${CLOSES}[\\s　]*$`,
  'u',
);
/** Round brackets stand round other things, too: they hold a grade where the document's legend explains it. */
const ROUND = /[（(]/;

/** The grade that brackets print before or behind what was done, and the text without it; null where none stands there. */
export function takeGrade(
  text: SourceText,
  legend: readonly LegendEntry[],
): { readonly grade: AchievementDraft; readonly text: SourceText } | null {
  for (const pattern of [FIRST, LAST]) {
    const m = pattern.exec(text.value);
    if (!m) continue;
    const word = m[2] as string;
    const read = readAchievement(word, legend);
    const isExplained = read?.meaning != null || legend.some((e) => e.meaning === word);
    if (!read || (read.uncertain && !isExplained) || (ROUND.test(m[1] as string) && !isExplained)) continue;
    const at = m.index + m[0].indexOf(word);
    const rest = pattern === FIRST ? sliceText(text, m[0].length) : sliceText(text, 0, m.index);
    const label = sliceText(text, at, at + word.length);
    return { grade: { label, meaning: read.meaning, level: read.level }, text: trimText(rest) };
  }
  return null;
}
