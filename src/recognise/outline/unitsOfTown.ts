import type { Block, Line, Table } from '../../model/block.js';
import { findOrganisation } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { addTo, endsAt, keyOver } from './alikeHeadings.js';
import { fieldsOf, listsItems } from './unitsAboveTables.js';

interface Heading {
  readonly line: Line;
  readonly name: string;
}

/** A unit that heads a part of the document; 係 and 班 stand below one. */
const UNIT = /[課室]$/;
const BELOW_UNIT = /(?:[係班]|グループ|チーム|担当)$/;
/** One 課 alone may be who reports. */
const FEWEST_UNITS = 2;
/** （単位：千円）, ※ …: between the heading and its table. */
const ASIDE = /^[\s　]*[※＊*（(]/;

/**
 * The 課 of a town without 部, each right above a table of items with the same header:
 * ```
 *   ■ 町民課                              ■ 農林課
 *   番号 | 目標 | 取組 | 担当             番号 | 目標 | 取組 | 担当
 *   1    | …    | …    | 窓口係           1    | …    | …    | 林務係
 * ```
 * They head the parts of the document, as 部 do elsewhere. Beside them may stand the offices of boards (教育委員会事務局), which are
 * no 部. Where the table says itself which 課 does an item, the heading may tell who reports there.
 */
export function unitsOfTown(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const found = new Map<string, Heading[]>();
  for (const [i, block] of blocks.entries()) {
    const table = blocks[i + 1];
    if (block.kind !== 'paragraph' || table?.kind !== 'table') continue;
    const line = block.lines.findLast((l) => !ASIDE.test(l.text.value));
    const unit = line && MAY_NAME_UNIT.test(line.text.value) ? findOrganisation(line.text.value, lexicon) : null;
    if (!line || unit?.rank !== 'division' || BELOW_UNIT.test(unit.name)) continue;
    if (!endsAt(line, unit.end) || !isOfOneUnit(table, unit.name, lexicon)) continue;
    addTo(found, keyOver(line, table), { line, name: unit.name });
  }
  const lists = [...found.values()].filter(
    (list) => new Set(list.map((h) => h.name).filter((name) => UNIT.test(name))).size >= FEWEST_UNITS,
  );
  return new Set(lists.length === 0 || namesDepartment(blocks, lexicon) ? [] : lists.flat().map((h) => h.line));
}

/** Cheap: few lines of a document are as short and have such a character. */
const MAY_NAME_UNIT = /^.{0,24}[課室所館園院].{0,3}$/u;

/** The table lists items, and names no other 課 as who does them. */
function isOfOneUnit(table: Table, name: string, lexicon: Lexicon): boolean {
  const fields = fieldsOf(table, lexicon);
  if (fields.includes('department') || !listsItems(table, fields, lexicon)) return false;
  const heads = table.cells.filter((c) => c.row === 0);
  const doers = heads.filter((c) => lexicon.readLabel(linesToText(c.lines).value)?.field === 'division');
  const columns = new Set(doers.map((c) => c.column));
  return table.cells
    .filter((c) => c.row > 0 && columns.has(c.column))
    .flatMap((c) => c.lines)
    .every(({ text }) => !/[部課]/.test(text.value.replaceAll(name, '')));
}

/** A town that has 部 prints them somewhere: 総務部, 総務部財政課, 【総務部】. */
function namesDepartment(blocks: readonly Block[], lexicon: Lexicon): boolean {
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : b.cells.flatMap((c) => c.lines)));
  return lines.some(({ text: { value } }) => {
    if (!MAY_NAME_DEPARTMENT.test(value)) return false;
    const unit = findOrganisation(value, lexicon);
    const head = unit ? unit.name : (HEAD_OF_NAME.exec(value)?.[1] ?? '');
    return [unit?.name ?? '', head].some(
      (name) => DEPARTMENT.test(name) && !OF_BODY.test(name) && lexicon.readOrganisation(name)?.rank === 'department',
    );
  });
}

const MAY_NAME_DEPARTMENT = /^.{0,24}[部局]/u;
/** 総務部財政課, 総務部長: the department before its unit or its post; 部活動 is none. */
const HEAD_OF_NAME =
  /^[\s　\p{P}\p{S}]*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12}?[部局])(?=[\s　・長]|\p{L}{1,12}[課室所])/u;
/** ６部 counts copies or clubs. */
const DEPARTMENT = /^\p{L}.*[部局]$/u;
/** The office of a board, and the fire brigade, which a town has without 部. */
const OF_BODY = /(?:委員会?|議会|組合|消防|病院|診療所|水道)(?:事務局|本部|局|部)$|^(?:議会)?事務局$|本部$/;
