import type { Table } from '../model/block.js';
import { levelOf } from './lexicon/index.js';
import type { LegendEntry } from './lexicon/types.js';
import { linesToText } from './value.js';

/** A sign, or one letter or digit. */
const MARK = /^(?:[A-Z\d◎○〇◯△▲×●☆★]|[ⅠⅡⅢⅣⅤ①-⑨])$/u;
/** － | 評価対象外: it grades nothing, and stands below those that do. */
const DASH = /^[-−―ー]$/u;
const FEWEST_MARKS = 3;
const MOST_MARKS = 12;
const LONGEST_NAME = 20;

/**
 * A mark a row, with its name and when it is given, below what the three are called or below nothing:
 * ```
 *   記号 | 区分       | 目安
 *   S    | 目標値以上 | 目標値を上回る見込みのもの
 *   X    | 未着手     | 着手していないもの
 * ```
 * `[]` for any other table.
 */
export function marksWithReasons({ rows, columns, cells }: Table): LegendEntry[] {
  if (columns !== 3 || rows > MOST_MARKS + 1 || cells.some((c) => c.rowSpan > 1)) return [];
  const lines = Array.from({ length: rows }, () => ['', '', '']);
  for (const c of cells)
    if (c.columnSpan === 1) (lines[c.row] as string[])[c.column] = linesToText(c.lines).value.trim();
  const isGrade = (text: string | undefined) => MARK.test(text?.normalize('NFKC') ?? '') || MARK.test(text ?? '');
  const isMark = (text: string) => isGrade(text) || DASH.test(text.normalize('NFKC'));
  const told = isGrade(lines[0]?.[0]) ? lines : lines.slice(1);
  const entries = told.flatMap(([mark, name, reason]): LegendEntry[] => {
    if (!mark || !name || !reason || !isMark(mark)) return [];
    return name.length > LONGEST_NAME || name.length >= reason.length || /[。\n]/.test(name)
      ? []
      : [{ mark, meaning: name }];
  });
  const marks = new Set(entries.map((e) => e.mark.normalize('NFKC')));
  const graded = new Set(entries.map((e) => levelOf(e.meaning)).filter((l) => l !== null));
  const isLegend = entries.length >= FEWEST_MARKS && entries.length === told.length && marks.size === entries.length;
  return isLegend && graded.size >= 2 ? entries : [];
}

const COUNT = /^[\d０-９]{1,3}(?:件|事業|項目|施策)?$/u;
const LONGEST_WORD = 12;

/**
 * What the marks of a result stand for, how many items got each, and the marks of other scales beside them:
 * ```
 *   達成度               | 事業数 | 妥当性
 *   1 | 目標を上回った   | 0      | 5 | 優る
 *   2 | 目標どおり       | 4      | 4 | やや優る
 *   合計                 | 4
 * ```
 * `[]` for any other table.
 */
export function marksWithCounts({ rows, columns, cells }: Table): LegendEntry[] {
  if (columns < 3 || rows > MOST_MARKS || cells.some((c) => c.rowSpan > 1)) return [];
  const lines = Array.from({ length: rows }, () => new Map<number, string>());
  for (const c of cells) if (c.columnSpan === 1) lines[c.row]?.set(c.column, linesToText(c.lines).value.trim());
  const told = lines.filter((l) => MARK.test(l.get(0)?.normalize('NFKC') ?? ''));
  const entries = told.map((l): LegendEntry => ({ mark: l.get(0) as string, meaning: l.get(1) ?? '' }));
  const isScale = entries.every((e) => levelOf(e.meaning) !== null && !/。/.test(e.meaning));
  const isOther = (text: string) => COUNT.test(text) || MARK.test(text) || text.length <= LONGEST_WORD;
  const others = told.flatMap((l) => [...l].flatMap(([column, text]) => (column > 1 ? [text] : [])));
  const counts = told.every((l) => [...l].some(([column, text]) => column > 1 && COUNT.test(text)));
  const differ = (of: (e: LegendEntry) => string) => new Set(entries.map(of)).size === entries.length;
  const isLegend = entries.length >= FEWEST_MARKS && rows - entries.length <= MOST_ASIDE && isScale && counts;
  return isLegend && others.every(isOther) && differ((e) => e.mark) && differ((e) => e.meaning) ? entries : [];
}
/** What heads the columns, and their total. */
const MOST_ASIDE = 3;

/**
 * Scales set side by side, each mark beside its meaning, below what the two are called; a meaning may tell of no result where
 * most of them do:
 * ```
 *   取組評価 | 内容                 | 総合評価 | 内容
 *   ａ       | 計画を上回る成果     | Ａ       | 目標を達成している
 *   ｂ       | 計画どおりの成果     | Ｂ       | 達成が難しい
 * ```
 * `[]` for any other table.
 */
export function scalesSideBySide({ rows, columns, cells }: Table): LegendEntry[] {
  if (columns < 4 || columns % 2 === 1 || rows < 3 || rows > MOST_MARKS + 1) return [];
  if (cells.some((c) => c.rowSpan > 1 || c.columnSpan > 1)) return [];
  const lines = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
  for (const c of cells) (lines[c.row] as string[])[c.column] = linesToText(c.lines).value.trim();
  const [head = [], ...told] = lines;
  const isHead = head.every((t, i) => t.length <= LONGEST_WORD && t !== '' && (i % 2 === 0 || t === head[1]));
  const pairs = told.flatMap((texts) =>
    texts.flatMap((mark, i) => (i % 2 === 0 && mark !== '' ? [{ mark, meaning: texts[i + 1] ?? '' }] : [])),
  );
  const isScale = pairs.every(({ mark, meaning }) => MARK.test(mark.normalize('NFKC').toUpperCase()) && meaning !== '');
  const graded = pairs.filter((e) => levelOf(e.meaning) !== null).length;
  const marks = new Set(pairs.map((e) => e.mark.normalize('NFKC')));
  return isHead && isScale && marks.size === pairs.length && 2 * graded > pairs.length ? pairs : [];
}

/**
 * A mark a row, from the best to the worst, with its meaning behind it, and whatever else is told of it in further columns:
 * ```
 *   評価 | 内容             | 備考
 *   ○   | 計画どおり行った |
 *   △   | 計画を下回った   | 一部を延ばしたもの
 *   －   | 評価の対象外     |
 * ```
 * An item would not stand behind its grade. `[]` for any other table.
 */
export function marksBeforeMeanings({ rows, columns, cells }: Table): LegendEntry[] {
  if (columns < 3 || rows < FEWEST_MARKS || rows > MOST_MARKS + 1 || cells.some((c) => c.rowSpan > 1)) return [];
  const lines = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
  for (const c of cells) (lines[c.row] as string[])[c.column] = linesToText(c.lines).value.trim();
  const isMark = (text = '') => MARK.test(text.normalize('NFKC').toUpperCase()) || MARK.test(text);
  const told = isMark(lines[0]?.[0]) ? lines : lines.slice(1);
  const entries = told.map(([mark = '', meaning = '']): LegendEntry => ({ mark, meaning }));
  const graded = entries.filter((e) => isMark(e.mark) && levelOf(e.meaning) !== null);
  const ranks = graded.map((e) => rankOf(e.meaning));
  const isScale =
    entries.every((e) => isMark(e.mark) || DASH.test(e.mark.normalize('NFKC'))) &&
    entries.every((e) => e.meaning !== '' && e.meaning.length <= LONGEST_MEANING) &&
    new Set(entries.map((e) => e.mark.normalize('NFKC'))).size === entries.length &&
    !told.some((texts) => texts.slice(2).some(isMark)) &&
    !(told === lines ? [] : (lines[0] ?? [])).some((t) => NAMES_ITEM.test(t)) &&
    graded.length >= FEWEST_MARKS &&
    2 * graded.length > entries.length;
  return isScale && ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] as number)) && new Set(ranks).size > 1
    ? entries.filter((e) => isMark(e.mark))
    : [];
}
const LONGEST_MEANING = 40;
const NAMES_ITEM = /^[\s　]*(?:事業|取組|施策|項目|目標|所管|担当)(?!数)/;

/** From the best to the worst. */
const RANKS: readonly string[] = ['exceeded', 'achieved', 'partial', 'missed', 'not_started'];

/** How far down the scale the meaning stands, 0 for the best; -1 where it tells of no result. */
export const rankOf = (meaning: string): number => RANKS.indexOf(levelOf(meaning) ?? '');
