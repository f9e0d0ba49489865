import type { Block, Line, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import type { ItemsResult } from '../resultsInHeadings.js';
import type { FlowContext } from './flowContext.js';
import type { Piece } from './piece.js';
import { toUnitLines, type UnitLine } from './unitLines.js';

/** An item that is known by the unit above it. */
export interface ItemOfUnit {
  /** The lines of its name. */
  readonly lines: readonly Line[];
  /** Sentences about it, right below its name. */
  readonly texts: readonly Line[];
  readonly division: SourceText | null;
  /** How the items went among which it is listed. */
  readonly result: ItemsResult | null;
}

export interface ItemsOfUnits {
  /** By the first line of each item's name. */
  readonly items: ReadonlyMap<Line, ItemOfUnit>;
  /** The departments above them, by their lines. */
  readonly departments: ReadonlyMap<Line, SourceText>;
  /** The lines of their divisions, and those that say how items went. */
  readonly headings: ReadonlySet<Line>;
  /** What is measured of these items. */
  readonly tables: ReadonlySet<Table>;
}

/** Fewer may stand so by chance. */
const FEWEST_UNITS = 2;
const FEWEST_ITEMS = 3;

interface Section {
  readonly unit: Extract<UnitLine, { type: 'unit' }>;
  readonly result: Extract<UnitLine, { type: 'result' }> | null;
  readonly items: readonly Pick<ItemOfUnit, 'lines' | 'texts'>[];
  readonly tables: readonly Table[];
}

/**
 * Items that neither a number nor a label sets apart: each stands below the unit that does it, with sentences about it, or in lists
 * that say of all their items how they went.
 * ```
 *   税務課                        １　順調に進んでいるもの
 *   滞納の整理                    総務部
 *   催告の電話をかけます。        ・庁舎の省エネ
 *   | 項目 | 実績 | 目標 | …      市民部
 *   口座振替の勧め                ・窓口の予約
 *   …                             ２　遅れているもの …
 * ```
 */
export function itemsOfUnits(blocks: readonly Block[], lexicon: Lexicon): ItemsOfUnits {
  const lines = toUnitLines(blocks, lexicon);
  const results = resultsAbove(lines);
  const sections = lines.flatMap((_, i) => sectionAt(lines, i, results) ?? []);
  const told = enough(sections.filter(isTold));
  const listed = enough(sections.filter((s) => s.result !== null));
  const ways = new Set(listed.map((s) => s.result?.result.label.value));
  const found = ways.size > 1 ? [...told, ...listed] : told;
  const isDepartment = (s: Section) => s.unit.rank === 'department';
  return {
    items: new Map(found.flatMap((s) => s.items.map((item) => [item.lines[0] as Line, toItem(item, s)] as const))),
    departments: new Map(found.filter(isDepartment).map(({ unit }) => [unit.line, unit.name])),
    headings: new Set(
      found.flatMap((s) => [...(isDepartment(s) ? [] : [s.unit.line]), ...(s.result ? [s.result.line] : [])]),
    ),
    tables: new Set(found.flatMap((s) => s.tables)),
  };
}

const isTold = ({ items }: Section): boolean => items.some((item) => item.texts.length > 0);

const enough = (sections: readonly Section[]): readonly Section[] =>
  sections.length >= FEWEST_UNITS && sections.flatMap((s) => s.items).length >= FEWEST_ITEMS ? sections : [];

const toItem = (item: Section['items'][number], { unit, result }: Section): ItemOfUnit => ({
  ...item,
  division: unit.rank === 'division' ? unit.name : null,
  result: result?.result ?? null,
});

function sectionAt(lines: readonly UnitLine[], at: number, results: readonly Section['result'][]): Section | null {
  const unit = lines[at];
  const first = lines[at + 1];
  if (unit?.type !== 'unit' || first?.type !== 'name') return null;
  const hasTexts = !first.isListed && lines[at + 2]?.type === 'text';
  const { items, tables } = hasTexts ? toldItems(lines, at + 1) : listedItems(lines, at + 1, first);
  return items.length > 0 ? { unit, items, tables, result: hasTexts ? null : (results[at] ?? null) } : null;
}

/** The names of one paragraph, or those with bullets. */
function listedItems(
  lines: readonly UnitLine[],
  from: number,
  { isListed, block }: Extract<UnitLine, { type: 'name' }>,
): Pick<Section, 'items' | 'tables'> {
  const items: Section['items'][number][] = [];
  for (let line = lines[from]; line?.type === 'name'; line = lines[from + items.length]) {
    if (line.isListed !== isListed || (!isListed && line.block !== block)) break;
    items.push({ lines: line.lines, texts: [] });
  }
  return { items, tables: [] };
}

/** Names with sentences below each, and tables of what is measured of them. */
function toldItems(lines: readonly UnitLine[], from: number): Pick<Section, 'items' | 'tables'> {
  const items: Section['items'][number][] = [];
  const tables: Table[] = [];
  for (let at = from; at < lines.length; ) {
    const name = lines[at];
    if (name?.type !== 'name' || name.isListed || lines[at + 1]?.type !== 'text') break;
    const texts: Line[] = [];
    const before = tables.length;
    for (at++; at < lines.length; at++) {
      const line = lines[at] as UnitLine;
      if (line.type === 'table') tables.push(line.table);
      else if (line.type === 'text' && tables.length === before) texts.push(...line.lines);
      else break;
    }
    items.push({ lines: name.lines, texts });
  }
  return { items, tables };
}

/** The heading of a result above each line, with nothing but units and their lists between them. */
function resultsAbove(lines: readonly UnitLine[]): readonly Section['result'][] {
  let above: Section['result'] = null;
  return lines.map((line) => {
    const own = above;
    if (line.type === 'result') above = line;
    else if (line.type !== 'unit' && line.type !== 'name') above = null;
    return own;
  });
}

/** What such a line is; null for any other. */
export function pieceOfUnit(
  line: Line | undefined,
  { itemsOfUnits: found, unitsAbove }: Pick<FlowContext, 'itemsOfUnits' | 'unitsAbove'>,
): Piece | null {
  if (!line) return null;
  const department = unitsAbove?.departments.get(line);
  if (department) return { type: 'department', name: department };
  if (unitsAbove?.headings.has(line)) return { type: 'aboveItems' };
  if (!found) return null;
  const name = found.departments.get(line);
  if (name) return { type: 'department', name };
  if (found.headings.has(line)) return { type: 'aboveItems' };
  const item = found.items.get(line);
  return item ? { type: 'unitItem', item } : null;
}
