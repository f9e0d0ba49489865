import type { Block, Cell, Table } from '../../model/block.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { isMissing, linesToText } from '../value.js';
import { type DocumentKind, kindOfTitle } from './title.js';

/** 目標管理シート, 重点目標進行表, 目標個票: what follows a goal through its year, and is filled in as the year goes by. */
const FOLLOWS_GOAL = /目標.*(?:管理|シート|個票|調書|カルテ|カード)/;
const AT_THE_END: ReadonlySet<LabelField | undefined> = new Set(['outcome', 'achievement']);
const ON_THE_WAY: ReadonlySet<LabelField | undefined> = new Set(['status']);

/** 事務事業シート, 施策個票, 事業カルテ: a sheet on an item of the plan, whatever of it has been filled in. */
const ON_ITEM = /(?:事業|施策|政策|取組)(?:別|の)?(?:シート|個票|調書|カルテ|カード|票)/;

/** The kind that the title names, unless it names a sheet of goals, or of an item, that tells already how they went. */
export function kindOfSheet(
  title: string,
  named: DocumentKind | null,
  blocks: readonly Block[],
  lexicon: Lexicon,
): DocumentKind | null {
  const bare = title.replace(/\s/g, '');
  const isOnItem = named === 'plan' && ON_ITEM.test(bare) && !/計画|プラン|方針/.test(bare);
  if (named !== 'target' && !isOnItem) return named;
  const tables = blocks.filter((b): b is Table => b.kind === 'table');
  const tells = (fields: typeof AT_THE_END) => tables.some((t) => isFilledIn(t, fields, lexicon));
  // 部長の目標 whose year has been judged and told of: both have been filled in.
  if (!FOLLOWS_GOAL.test(bare))
    return tables.some((t) => [...AT_THE_END].every((f) => isFilledIn(t, new Set([f]), lexicon))) ? 'result' : named;
  if (tells(AT_THE_END)) return 'result';
  return tells(ON_THE_WAY) ? 'progress' : named;
}

/** ～上半期の進捗状況～, （取組結果）: the line below the title, set apart by signs on both of its sides. */
const SUBTITLE = /^[\s　]*[～〜~―—－‐(（〈《［[【-]+[\s　]*([^。]{4,30}?)[\s　]*[～〜~―—－‐)）〉》］\]】-]+[\s　]*$/u;

/** The kind that the title names, unless it names goals or plans and the line below it says that it tells how they went. */
export function kindOfSubtitle(
  title: string,
  named: DocumentKind | null,
  front: readonly string[],
): DocumentKind | null {
  if (named !== 'target' && named !== 'plan') return named;
  const at = front.findIndex((l) => l.trim() === title.trim());
  const below = at < 0 ? undefined : SUBTITLE.exec(front[at + 1] ?? '')?.[1];
  const told = below ? kindOfTitle(below) : null;
  return told === 'progress' || told === 'result' ? told : named;
}

/** Under or beside such a label stands a text. */
function isFilledIn(table: Table, fields: typeof AT_THE_END, lexicon: Lexicon): boolean {
  const read = table.cells.map((cell) => {
    const text = linesToText(cell.lines).value;
    return { cell, text, label: text.length <= 60 ? lexicon.readLabel(text) : null };
  });
  const next = (from: Cell, isNext: (c: Cell) => boolean): string | null => {
    const found = read.find((r) => isNext(r.cell));
    if (!found) return null;
    if (found.label) return found.cell.row > from.row ? next(found.cell, isBelow(found.cell)) : null;
    return found.text;
  };
  return read.some(({ cell, label }) => {
    if (!label || !fields.has(label.field)) return false;
    const texts = [next(cell, isBelow(cell)), next(cell, isBeside(cell))];
    return texts.some((t) => t !== null && t.trim() !== '' && !isMissing(t));
  });
}

const isBelow = (a: Cell) => (b: Cell) =>
  b.row === a.row + a.rowSpan && b.column <= a.column && a.column < b.column + b.columnSpan;
const isBeside = (a: Cell) => (b: Cell) =>
  b.column === a.column + a.columnSpan && b.row <= a.row && a.row < b.row + b.rowSpan;
