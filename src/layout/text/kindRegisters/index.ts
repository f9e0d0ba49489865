import type { Furniture, Table } from '../../../model/block.js';
import { spacesLatin } from '../aligned/latinSpaces.js';
import { metricOf, type Token } from '../aligned/segments.js';
import { linesOf } from '../cells.js';
import { hasTab } from '../delimited.js';
import { wholeYears } from '../figureGrids/wholeYears.js';
import { textOfWord, type Words } from '../figureGrids/words.js';
import { Flow, type FlowContext, type FlowLine, isTable } from '../flow.js';
import { toFormLine } from '../forms/formLines.js';
import type { SourceLine } from '../sourceLines.js';
import { type KindHead, kindHeads, linesOfHead, withSameRests } from './heads.js';
import { itemsOf, type KindItem } from './items.js';
import { type KindWord, kindWords } from './kinds.js';
import { partLines } from './parts.js';
import { toKindTable } from './table.js';

/** A register of a text, its source range [from, to), and its head where it is printed again. */
export interface KindRegister {
  readonly from: number;
  readonly to: number;
  readonly table: Table;
  readonly furniture: readonly Furniture[];
}

/**
 * Finds the registers of a text whose items have a row for each kind of what is told of the years, named down a column before these,
 * over all of its pages:
 * ```
 *   番号  取組項目    担当課  区分    令和５年度    令和６年度
 *    1    桟橋の修繕  港湾課  計画    設計          工事
 *                             実績    板の材を      二つの桟橋の
 *                                     選んだ。      板を替えた。
 *                             進捗度   ○            ○
 * ```
 */
export function findKindRegisters(
  context: FlowContext,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): KindRegister[] {
  const { source } = context;
  if (lines.some((l) => hasTab(source, l))) return [];
  const words = lines.map((l) => wholeYears(source, toFormLine(source, l, isLabel).words));
  const heads = kindHeads(source, words);
  if (heads.length === 0 || metricOf(source, lines) !== 'characters') return [];
  const isLatinSpaced = spacesLatin(source, lines);
  return sameHeads(source, heads).flatMap((own, n, all) => {
    const end = all[n + 1]?.[0]?.line ?? lines.length;
    const text = { lines, words: words.slice(0, end), isLatinSpaced, isLabel };
    return readRegister(context, text, withSameRests(source, own)) ?? [];
  });
}

/** The heads that say the same one after the other. */
function sameHeads(source: string, heads: readonly KindHead[]): KindHead[][] {
  const out: KindHead[][] = [];
  const key = (h: KindHead): string => h.columns.map((w) => textOfWord(source, w)).join('\n');
  for (const h of heads) {
    const last = out.at(-1);
    if (last?.[0] && key(last[0]) === key(h)) last.push(h);
    else out.push([h]);
  }
  return out;
}

interface Text {
  readonly lines: readonly SourceLine[];
  readonly words: readonly Words[];
  readonly isLatinSpaced: boolean;
  readonly isLabel: (text: string) => boolean;
}

function readRegister(
  context: FlowContext,
  { lines, words, isLatinSpaced, isLabel }: Text,
  heads: readonly KindHead[],
): KindRegister | null {
  const { source } = context;
  const [head] = heads as [KindHead];
  const groups = kindWords(source, words, heads, isLabel);
  if (!groups) return null;
  const kinds = groups.flat();
  const last = (kinds.at(-1) as KindWord).line;
  const own = heads.filter((h) => h.line < last);
  const parted = partLines(source, words, own, kinds, words.length, isLatinSpaced);
  const items = parted && itemsOf(source, parted, groups, head.line, (i) => words[i]?.length === 0);
  if (!parted || !items) return null;
  const pageOf = (line: number): number | null => lines[line]?.page ?? null;
  const top = lines[linesOfHead(head)[0] as number] as SourceLine;
  const end = (items.at(-1) as KindItem).to;
  return {
    from: top.from,
    to: (lines[end - 1] as SourceLine).to,
    table: toKindTable(context, head, items, parted, pageOf),
    furniture: own.slice(1).flatMap((h) => furnitureOf(context, h, pageOf(h.line))),
  };
}

/** The lines of a head that is printed again. */
function furnitureOf(context: FlowContext, head: KindHead, page: number | null): Furniture[] {
  const read = (words: readonly Token[]): FlowLine[] => {
    const flow = new Flow({ ...context, page, markdown: false }, false);
    flow.read((words[0] as Token).from, (words.at(-1) as Token).to);
    return flow.items.filter((i): i is FlowLine => !isTable(i));
  };
  const more = head.more.map((m) => [m.word]);
  const own = head.columns.slice(0, head.columns.length - head.below.length);
  return [own, ...more, ...(head.below.length > 0 ? [head.below] : [])].map(
    (w): Furniture => ({ page, role: 'header', lines: linesOf(read(w), page, []) }),
  );
}
