import type { Line } from '../../model/block.js';

/**
 * 引き続き、皆様のご支援をお願い申し上げます。: the words that a letter closes with, from this line to the end. They belong to
 * none of the sections above.
 */
export function areClosingWords(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  if (!before || before.after === 'wrap' || !/[。！!]$/.test(before.text.value) || lines.length - at > MOST_LINES)
    return false;
  const text = lines
    .slice(at)
    .map((l) => l.text.value)
    .join('');
  return /(?:皆|みな)(?:様|さま|さん)/.test(text) && /(?:お願い|ご期待|感謝)[^。]{0,12}ます[。！!]?$/.test(text);
}

const MOST_LINES = 6;
