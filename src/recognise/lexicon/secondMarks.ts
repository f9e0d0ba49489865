import { levelOf } from './achievement.js';
import type { LegendEntry } from './types.js';

/** What stands behind a mark of a legend: what it stands for, and the marks of another matter that go with it. */
export interface MarkWithSeconds {
  readonly first: string;
  readonly seconds: readonly LegendEntry[];
}

/** （ⅰ）：予定どおり, (a) 予定どおり: behind white space, or with what sets its words off. */
const SECOND =
  /(?:(?<=[\s　])[（(](?:[ⅰ-ⅹ]|[ivx]{1,4}|[a-eａ-ｅ])[)）][\s　]*[:：＝=]?|[（(](?:[ⅰ-ⅹ]|[ivx]{1,4}|[a-eａ-ｅ])[)）][\s　]*[:：＝=])[\s　]*/gu;

/** 目標達成　（ⅰ）：予定どおり実施　（ⅱ）：予定どおり実施しなかった behind ①. */
export function splitSecondMarks(printed: string): MarkWithSeconds {
  const marks = [...printed.matchAll(SECOND)];
  const seconds = marks.map((m, i) => ({
    mark: m[0].replace(/[\s　:：＝=]/g, ''),
    meaning: cleaned(printed.slice(m.index + m[0].length, marks[i + 1]?.index)),
  }));
  return { first: printed.slice(0, marks[0]?.index), seconds };
}

/**
 * ①(ⅰ) and its like, each put together from its own parts. Seconds that only the last mark has hold for all of them, and what they say
 * is of another matter.
 */
export function composedMarks(entries: readonly (LegendEntry & Pick<MarkWithSeconds, 'seconds'>)[]): LegendEntry[] {
  if (!entries.slice(0, -1).some((e) => e.seconds.length > 0)) return [];
  return entries.flatMap(({ mark, meaning, seconds }) => {
    const level = levelOf(meaning);
    return seconds.map((s) => ({
      mark: `${mark}${s.mark}`,
      meaning: `${meaning}　${s.meaning}`,
      ...(level ? { level } : {}),
    }));
  });
}

/** Up to a remark on the next line. */
const cleaned = (text: string): string =>
  text
    .replace(/\n[\s　]*[※＊*（(].*$/su, '')
    .replace(/[\s、，,／/；;。・]+$/, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
