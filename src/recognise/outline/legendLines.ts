import { matchKey } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import type { LegendEntry } from '../lexicon/types.js';

/** Ａ　計画どおり実施した, a line of the document's own legend: its letter numbers no heading. */
export const explainsMark = ({ text }: Line, legend: readonly LegendEntry[]): boolean => {
  const value = text.value.trim();
  return legend.some(
    ({ mark, meaning }) =>
      meaning !== '' &&
      value.startsWith(mark) &&
      matchKey(words(value.slice(mark.length))) === matchKey(words(meaning)),
  );
};

const words = (text: string): string => text.replace(/^[\s　:：＝=…‥・.．、)）]+|[\s　。]+$/g, '');
