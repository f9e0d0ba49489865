import { matchKey } from '../../japanese/index.js';
import type { Block, Line, Table } from '../../model/block.js';
import { linesToText } from '../value.js';

/** 改革の柱　１ 水辺のにぎわい: a word of the table's head, and the name that it announces. */
const ANNOUNCED = /^[\s　]*[■●◆□○◇【〔［＜]?[^\s　：:】〕］＞]{1,10}[】〕］＞]?[\s　：:]+(\S.*)$/u;
/** So many names at least, and this share of them, head parts of the document that follow. */
const FEWEST = 4;
const SHARE = 0.8;
const SHORTEST = 4;
/** A word, a number and a name stand in so many cells at most. */
const BAR = 3;

/**
 * Tables that print how the plan is built, and nothing of its own: their cells hold levels and items that come again as headings below,
 * perhaps behind a word that says what they are, or in a bar of colour.
 * ```
 *   章                | 改革の視点      | 取組の方向
 *   第２章 市民サービス | １ 利便性の向上 | (1) 窓口の改革
 *                     |                | (2) 情報の発信
 * ```
 */
export function systemTables(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  const below = new Set<string>();
  let unread: (readonly Line[])[] = [];
  for (const block of [...blocks].reverse()) {
    if (block.kind === 'paragraph') {
      unread.push(block.lines);
      continue;
    }
    for (const lines of unread) for (const line of lines) addHeading(line.text.value, below);
    unread = [];
    if (below.size > 0 && isSystem(block, below)) found.add(block);
    if (block.rows === 1 && block.columns <= BAR)
      addHeading(block.cells.map((c) => linesToText(c.lines).value).join('　'), below);
  }
  return found;
}

function addHeading(text: string, headings: Set<string>): void {
  headings.add(matchKey(text));
  const name = ANNOUNCED.exec(text)?.[1];
  if (name) headings.add(matchKey(name));
}

function isSystem(table: Table, headings: ReadonlySet<string>): boolean {
  const body = table.cells.filter((c) => c.row > 0 && c.lines.length > 0);
  if (table.columns < 2 || body.length < FEWEST) return false;
  let others = 0;
  for (const cell of body) {
    const name = matchKey(linesToText(cell.lines).value);
    if (name.length >= SHORTEST && headings.has(name)) continue;
    others++;
    // A register shows in its first rows that it is none.
    if (body.length - others < Math.max(FEWEST, SHARE * body.length)) return false;
  }
  return true;
}
