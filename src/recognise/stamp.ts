import type { Line } from '../model/block.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../model/sourceText.js';
import type { AchievementDraft } from './draft.js';
import { readAchievement } from './lexicon/index.js';
import type { LegendEntry } from './lexicon/types.js';
import { linesToText } from './value.js';

export interface Stamped {
  readonly text: SourceText;
  readonly achievement: AchievementDraft | null;
}

/**
 * A goal with its result at the end: `…を開始します！ 達成`. A result set apart in a frame or colour of its own is taken as
 * it stands; otherwise the last words are a result only when they are status words after a space or the sentence's end.
 */
export function linesToStamped(lines: readonly Line[], legend: readonly LegendEntry[]): Stamped {
  const badge = takeBadge(lines, legend);
  if (badge) return badge;
  const text = linesToText(lines);
  let end = text.value.length;
  let start = end;
  for (;;) {
    const m = /(?:[\s　\n]+|(?<=[！!。]))([^\s　\n！!。]{1,8})$/.exec(text.value.slice(0, start));
    if (!m || !readAchievement(m[1] as string, legend)?.level) break;
    start = m.index;
    end = Math.min(end, text.value.length);
  }
  // `着手 達成`: words before the result that are statuses too are part of it; a lone status is no goal.
  if (start === text.value.length || start === 0) return { text, achievement: null };
  return {
    text: trimText(sliceText(text, 0, start)),
    achievement: toAchievement(trimText(sliceText(text, start, end)), legend),
  };
}

function takeBadge(lines: readonly Line[], legend: readonly LegendEntry[]): Stamped | null {
  const badges: SourceText[] = [];
  const rest: Line[] = [];
  let broken: SourceText | null = null;
  for (const [i, line] of lines.entries()) {
    let kept = line.text;
    const begun: SourceText | null = broken;
    broken = beginningOf(line, lines[i + 1], legend);
    for (const [from, to] of [...(line.badges ?? [])].reverse()) {
      const own = trimText(sliceText(line.text, from, to));
      const label = begun && from === 0 ? joinTexts([begun, own]) : own;
      const goesOn = broken !== null && to === line.text.value.length;
      if (!goesOn && !readAchievement(lastWord(label.value), legend)) continue;
      if (!goesOn) badges.unshift(label);
      kept = joinTexts([sliceText(kept, 0, from), sliceText(kept, to)]);
    }
    const { badges: _, ...plain } = line;
    if (trimText(kept).value !== '') rest.push({ ...plain, text: trimText(kept) });
  }
  if (badges.length === 0) return null;
  const label = joinTexts(badges, ' ');
  return { text: linesToText(rest), achievement: toAchievement(label, legend) };
}

/** …を進めます！ [未 ⏎ 達成]: the part of a badge that the end of its line breaks off; null where the two are no result together. */
function beginningOf(line: Line, next: Line | undefined, legend: readonly LegendEntry[]): SourceText | null {
  const [from, to] = line.badges?.at(-1) ?? [];
  const [start, end] = next?.badges?.[0] ?? [];
  if (!next || to !== line.text.value.length || start !== 0) return null;
  const part = trimText(sliceText(line.text, from as number));
  const whole = part.value + next.text.value.slice(0, end).trim();
  return !readAchievement(part.value, legend) && readAchievement(whole, legend)?.level ? part : null;
}

const lastWord = (text: string): string => text.split(/[\s　]+/).at(-1) ?? text;

function toAchievement(label: SourceText, legend: readonly LegendEntry[]): AchievementDraft {
  const read = readAchievement(label.value, legend) ?? readAchievement(lastWord(label.value), legend);
  return { label, meaning: read?.meaning ?? null, level: read?.level ?? null };
}
