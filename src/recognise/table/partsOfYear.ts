import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';

const PART_OF_YEAR =
  /^[\s　]*(?:第?[1-4１-４一二三四]四半期|[1-4１-４][QＱ]|[QＱ][1-4１-４]|[上下]半?期|[前後]期|(?:1?[0-9]|[１]?[０-９])月)(?=$|[\s　（(0-9０-９]|末)/;
/** What a plan for the year stands under: 予定, スケジュール, or nothing at all. */
const OF_PLAN: ReadonlySet<LabelField | null> = new Set(['target', 'schedule', 'step', 'section', null]);
const TOLD_AFTERWARDS = /(?:ました|した|済み?|完了)。?$/;

/**
 * 予定 over 第１四半期 | 第２四半期 …, 上半期 | 下半期: words below them are the steps of the year. Figures are its targets, and
 * what is told as done is no plan.
 */
export function withPartsOfYear(columns: readonly Column[], textsOf: (index: number) => readonly string[]): Column[] {
  const parts = columns.map((c) => (c.head.years === null && OF_PLAN.has(c.field) ? ofHead(c) : null));
  const texts = columns.flatMap((c, i) => (parts[i] ? textsOf(c.index) : []));
  const inWords = texts.filter(isPlanned);
  const isPlan = parts.filter((p) => p !== null).length >= 2 && inWords.length * 2 > texts.length;
  return columns.map((c, i) => {
    const part = parts[i];
    return isPlan && part ? { ...c, field: 'schedule', head: { ...c.head, kind: null }, partOfYear: part } : c;
  });
}

const ofHead = ({ head }: Column): SourceText | null => {
  const label = head.labels.at(-1)?.text;
  return label ? partOfYear(label) : null;
};

/** 第１四半期 of 第１四半期（４～６月）. */
export function partOfYear(label: SourceText): SourceText | null {
  const found = PART_OF_YEAR.exec(label.value)?.[0];
  return found ? sliceText(label, found.length - found.trimStart().length, found.length) : null;
}

/** What is to be done, in words: no figure (30件), and nothing that was done already (井戸を調べた。). */
export const isPlanned = (text: string): boolean =>
  !/^[^\p{L}]*[0-9０-９][^。、]{0,8}$/u.test(text) && !TOLD_AFTERWARDS.test(text);
