import type { Block, Line, Table } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { OF_DEPARTMENT } from '../departmentAtHand.js';
import { textToHead } from '../head.js';
import { findOrganisation } from '../lexicon/index.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { headerKey } from '../table/formLabels.js';
import { linesToText } from '../value.js';

/** Units that head tables. */
export interface UnitsAboveTables {
  /** The lines that begin a department's part by its head's post alone. */
  readonly departments: ReadonlyMap<Line, SourceText>;
  /** The lines that name a division. */
  readonly headings: ReadonlySet<Line>;
  /** The division that each register, or form of a unit, below such a line belongs to. */
  readonly divisions: ReadonlyMap<Block, SourceText>;
}

interface Unit {
  readonly line: Line;
  readonly name: SourceText;
  readonly rank: 'department' | 'division';
  /** 財務部長: by the post of its head. */
  readonly isPost: boolean;
  readonly table: Table;
}

/**
 * Units whose name, or whose head's post, stands right above a table, as above others of the document:
 * ```
 *   ■財務部長
 *   部の仕事 | 財産を守る。
 *   No. | 目標 | 取組内容 | …
 *   ■財政課
 *   No. | 目標 | 取組内容 | …
 *   ■納税課
 *   No. | 目標 | 取組内容 | …
 * ```
 * A division needs a department above it: in a town without 部 its 課 are the parts of the document. The form below it may name that:
 * ```
 *   納税課
 *   所属部 | 財務部 | 課長名 | 三ツ橋 玲
 * ```
 * @param isBelow the document belongs to one department
 * @param like units that stand beside the departments, whatever their names
 */
export function unitsAboveTables(
  blocks: readonly Block[],
  lexicon: Lexicon,
  { isBelow, like }: { readonly isBelow: boolean; readonly like: ReadonlySet<Line> },
): UnitsAboveTables {
  const departments = new Map<Line, SourceText>();
  const registers = new Map<string, Unit[]>();
  let isBelowDepartment = isBelow;
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const next = blocks[i + 1];
    const line = block.lines.findLast((l) => !ASIDE.test(l.text.value));
    const unit = line && next?.kind === 'table' ? toUnit(line, next, lexicon) : null;
    if (!unit) {
      isBelowDepartment ||= block.lines.some((l) => findUnit(l, lexicon)?.rank === 'department');
      continue;
    }
    const fields = fieldsOf(unit.table, lexicon);
    const tellsOfItself = fields.some((f) => f !== null && OF_DEPARTMENT.has(f));
    if (unit.rank === 'department') {
      isBelowDepartment = true;
      if (unit.isPost && tellsOfItself) departments.set(unit.line, unit.name);
    }
    if (like.has(unit.line)) continue;
    const isForm = unit.rank === 'division' && !unit.isPost && namesDepartment(unit.table, fields, lexicon);
    if (!isForm && (!isBelowDepartment || !isRegister(unit.table, fields, lexicon))) continue;
    const key = isForm ? fields.join() : headerKey(unit.table);
    const alike = registers.get(key);
    if (alike) alike.push(unit);
    else registers.set(key, [unit]);
  }
  const several = [...registers.values()].filter((list) => new Set(list.map((u) => u.name.value)).size > 1).flat();
  for (const { line, name, rank, isPost } of several) if (rank === 'department' && isPost) departments.set(line, name);
  const divisions = several.filter((u) => u.rank === 'division');
  return {
    departments,
    headings: new Set(divisions.map((u) => u.line)),
    divisions: new Map(divisions.map((u) => [u.table, u.name])),
  };
}

const LONGEST = 32;
/** （単位：千円）, ※ …: between the heading and its table. */
const ASIDE = /^[\s　]*(?:[※＊*]|[（(](?![\p{N}ア-ン]{1,2}[)）]))/u;
/** Cheap: few lines are as short and have such a character. */
const MAY_NAME_UNIT = /[部局課室所]/;
const POST = /(?<=[部局課室所])長/g;
/** 】, の重点目標, 取組一覧: what of the unit the table holds. */
const REST =
  /^[\s　】＞>〉≫》］\]〕」]*(?:の?(?:今年度の|本年度の|主要な?|主な)?(?:重点|組織|業務|仕事|運営|個別|取組)?(?:目標|取組|取り組み|課題|事業|方針)(?:項目|内容|一覧|計画)?)?[\s　】＞>〉≫》］\]〕」]*$/;

function toUnit(line: Line, table: Table, lexicon: Lexicon): Unit | null {
  const found = findUnit(line, lexicon);
  return found && { ...found, line, table };
}

function findUnit(line: Line, lexicon: Lexicon): Pick<Unit, 'name' | 'rank' | 'isPost'> | null {
  const { text } = line;
  const { value } = text;
  if (value.length > LONGEST || !MAY_NAME_UNIT.test(value)) return null;
  const named = findOrganisation(value, lexicon);
  if (named && named.rank !== 'body' && REST.test(value.slice(named.end)))
    return { name: sliceText(text, named.start, named.end), rank: named.rank, isPost: false };
  for (const { index } of value.matchAll(POST)) {
    const unit = findOrganisation(value.slice(0, index), lexicon);
    if (!unit || unit.rank === 'body' || unit.end !== index) continue;
    const isNamed = unit.rank === 'department' && textToHead(sliceText(text, unit.start)) !== null;
    if (isNamed || REST.test(value.slice(index + 1)))
      return { name: sliceText(text, unit.start, unit.end), rank: unit.rank, isPost: true };
  }
  return null;
}

/** What the cells at the top or at the left of the table announce. */
export const fieldsOf = (table: Table, lexicon: Lexicon): (LabelField | null)[] =>
  table.cells
    .filter((c) => c.column === 0 || c.row < MOST_HEADER_ROWS)
    .map((c) => lexicon.readLabel(linesToText(c.lines).value)?.field ?? null);

const MOST_HEADER_ROWS = 2;
const NAMES_ITEM: ReadonlySet<LabelField | null> = new Set(['title', 'goals', 'objective', 'measures'] as const);
const TELLS_UNIT: ReadonlySet<LabelField | null> = new Set(['division', 'department'] as const);
const FEWEST_HEADS = 3;
const KNOWN = 2 / 3;

/** A header over rows of items that does not say who does them. */
const isRegister = (table: Table, fields: readonly (LabelField | null)[], lexicon: Lexicon): boolean =>
  listsItems(table, fields, lexicon) && !fields.some((f) => TELLS_UNIT.has(f));

/** A form that places the unit above it in its department. */
const namesDepartment = (table: Table, fields: readonly (LabelField | null)[], lexicon: Lexicon): boolean =>
  fields.includes('department') && !fields.includes('division') && !listsItems(table, fields, lexicon);

/** A header over rows of items. */
export function listsItems(table: Table, fields: readonly (LabelField | null)[], lexicon: Lexicon): boolean {
  const heads = table.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  const known = heads.filter((c) => lexicon.readLabel(linesToText(c.lines).value) !== null);
  const height = heads.reduce((rows, c) => Math.max(rows, c.rowSpan), 1);
  if (heads.length < FEWEST_HEADS || known.length < KNOWN * heads.length || height >= table.rows) return false;
  return fields.some((f) => NAMES_ITEM.has(f));
}
