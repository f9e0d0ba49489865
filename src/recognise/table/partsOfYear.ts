import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';

const MONTH = '(?:1[0-2]|[1-9]|[１][０-２]|[１-９])';
/** ４～６月, 10月－12月, 1月から3月. */
const MONTHS = `${MONTH}月?[\\s　]*(?:[～〜~\\-－―–]|から)[\\s　]*(?:翌年?)?${MONTH}月`;
const PART_OF_YEAR = new RegExp(
  `^[\\s　]*(?:${MONTHS}|第?[1-4１-４一二三四]四半期|[1-4１-４][QＱ]|[QＱ][1-4１-４]|[上下]半?期|[前後]期|(?:1?[0-9]|[１]?[０-９])月)(?=$|[\\s　（(0-9０-９]|末)`,
);
/** What a plan for the year stands under: 予定, スケジュール, or nothing at all. */
const OF_PLAN: ReadonlySet<LabelField | null> = new Set(['target', 'schedule', 'step', 'section', null]);
const TOLD_AFTERWARDS = /(?:ました|した|済み?|完了)。?$/;

/**
 * 予定 over 第１四半期 | 第２四半期 …, 上半期 | 下半期: words below them are the steps of the year. Figures are its targets, and
 * what is told as done is no plan.
 */
export function withPartsOfYear(columns: readonly Column[], textsOf: (index: number) => readonly string[]): Column[] {
  const parts = columns.map((c) => (OF_PLAN.has(c.field) ? ofHead(c) : null));
  const texts = columns.flatMap((c, i) => (parts[i] ? textsOf(c.index) : []));
  const inWords = texts.filter(isPlanned);
  const isPlan = parts.filter((p) => p !== null).length >= 2 && inWords.length * 2 > texts.length;
  if (!isPlan) return [...columns];
  const steps = stepsOfParts(columns, parts);
  return columns.map((c, i) => {
    const part = parts[i];
    if (part) return { ...c, field: 'schedule', head: { ...c.head, kind: null }, partOfYear: part };
    return c === steps ? { ...c, field: 'step', head: { ...c.head, years: null } } : c;
  });
}

/**
 * What names the steps: it stands left of the parts under the head that they share, and what names the items stands outside it.
 * ```
 *   重点課題 |         スケジュール
 *            | 項目 | 4～6月 | 7～9月
 * ```
 */
function stepsOfParts(columns: readonly Column[], parts: readonly (SourceText | null)[]): Column | null {
  const first = parts.findIndex((p) => p !== null);
  const [before, part] = [columns[first - 1], columns[first]];
  const outer = part && part.head.labels.length > 1 ? part.head.labels[0] : undefined;
  const shares = (c: Column) => outer !== undefined && c.head.labels[0]?.text === outer.text;
  if (before && isBareBeside(before, columns, parts)) return before;
  if (!before || before.head.labels.length < 2 || !shares(before)) return null;
  const isNamed = columns.some((c) => c.index < before.index && !shares(c) && NAMES_ITEM.has(c.field));
  return isNamed && MAY_NAME.has(before.field) && columns.every((c, i) => !parts[i] || shares(c)) ? before : null;
}

/** 項目, 工程: words that name nothing by themselves. */
const BARE = /^(?:項目|工程|作業|作業項目|実施項目|ステップ|手順|内容)$/;

/**
 * In a text the head over all of them stands over one of the parts only, and 項目 left of them under nothing:
 * ```
 *   重点課題 |      |        | スケジュール |
 *            | 項目 | 4～6月 | 7～9月       | 10～12月
 * ```
 */
function isBareBeside(before: Column, columns: readonly Column[], parts: readonly (SourceText | null)[]): boolean {
  const heads = columns.flatMap((c, i) => (parts[i] ? [c.head.labels[0]?.reading?.field] : []));
  const over = heads.filter((field) => field === 'schedule').length;
  const [word, ...more] = before.head.labels;
  if (!word || more.length > 0 || before.head.years !== null || !BARE.test(word.text.value.trim())) return false;
  const isNamed = columns.some((c) => c.index < before.index && NAMES_ITEM.has(c.field));
  return over > 0 && over < heads.length && isNamed;
}

/** What may stand left of a timetable, and tell of whose steps it is. */
const NAMES_ITEM: ReadonlySet<LabelField | null> = new Set([
  'title',
  'measures',
  'objective',
  'goals',
  'currentState',
  'category',
]);
/** 項目, 取組内容, 工程: the steps by any name, unless it says of something else. */
const MAY_NAME: ReadonlySet<LabelField | null> = new Set([
  'title',
  'measures',
  'step',
  'schedule',
  'category',
  'section',
  null,
]);

/** 第１四半期, alone or below the one year that it is a part of. */
const ofHead = ({ head }: Column): SourceText | null => {
  const label = head.labels.at(-1);
  const isOfOneYear = head.years === null || (head.years.from === head.years.to && label?.reading?.years === null);
  return label && isOfOneYear ? partOfYear(label.text) : null;
};

/** 第１四半期 of 第１四半期（４～６月）. */
export function partOfYear(label: SourceText): SourceText | null {
  const found = PART_OF_YEAR.exec(label.value)?.[0];
  return found ? sliceText(label, found.length - found.trimStart().length, found.length) : null;
}

/** What is to be done, in words: no figure (30件), and nothing that was done already (井戸を調べた。). */
export const isPlanned = (text: string): boolean =>
  !/^[^\p{L}]*[0-9０-９][^。、]{0,8}$/u.test(text) && !TOLD_AFTERWARDS.test(text);
