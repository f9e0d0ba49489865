import type { Block, Line, Paragraph, Table } from '../../model/block.js';
import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { endsLikeUnit, splitDivisions } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { readCountedName } from '../outline/countedName.js';
import { readLabelLines } from '../outline/labelLines.js';
import { linesToText, onOneLine } from '../value.js';
import { rowsOfTable } from './stripRows.js';
import { isName, type TitleStrip } from './titleStrip.js';

/** The parts that blocks with cards are read in, and those of them that open an item. */
interface CardHeads {
  readonly parts: ReadonlyMap<Block, readonly Block[]>;
  readonly titles: ReadonlyMap<Block, TitleStrip>;
}

/** One by itself may be a form of another kind. */
const FEWEST = 2;
/** The name of a card, and a label below it, may take so many lines. */
const MOST_LINES = 2;
const MOST_OF_LABEL = 5;
/** Looked for first, since most lines name no unit. */
const ENDS_IN_UNIT = /[0-9０-９①-⑳Ⅰ-Ⅻ一二三四五六七八九十].*[\p{sc=Han}\p{sc=Katakana}ー）)][\s　]*$/u;

/**
 * Cards in frames or on lines whose heads say their numbers and who does it, and whose texts open with their names:
 * ```
 *   重点１　道路課
 *   歩道を広げる
 *   ◆めざす姿 …
 * ```
 */
export function partCardHeads(blocks: readonly Block[], lexicon: Lexicon): CardHeads {
  const cards = blocks.flatMap((block, i): Card[] => {
    if (block.kind === 'table') return cardOfTable(block, lexicon);
    const next = blocks[i + 1];
    return cardsOfLines(block, next?.kind === 'paragraph' ? next.lines : [], lexicon);
  });
  const numbers = new Map<string, Set<number>>();
  for (const { title } of cards) numbers.set(title.style, (numbers.get(title.style) ?? new Set()).add(title.ordinal));
  const known = new Map<Block, Card[]>();
  for (const card of cards)
    if ((numbers.get(card.title.style)?.size ?? 0) >= FEWEST) {
      const own = known.get(card.block);
      if (own) own.push(card);
      else known.set(card.block, [card]);
    }
  const titles = new Map<Block, TitleStrip>();
  const parts = new Map([...known].map(([block, own]) => [block, partsOf(block, own, titles)]));
  return { parts, titles };
}

interface Card {
  readonly block: Block;
  /** The line of the head in a paragraph, and how many lines name the card below it. */
  readonly at: number;
  readonly count: number;
  readonly title: TitleStrip;
}

function cardOfTable(table: Table, lexicon: Lexicon): Card[] {
  const [head, body, ...more] = table.cells;
  if (table.columns > 1 || !head || !body || more.length > 0 || head.lines.length !== 1) return [];
  const card = readCard(head.lines[0] as Line, body.lines, lexicon);
  return card ? [{ block: table, at: 0, ...card }] : [];
}

function cardsOfLines(block: Paragraph, next: readonly Line[], lexicon: Lexicon): Card[] {
  const { lines } = block;
  return lines.flatMap((line, at): Card[] => {
    const from = at + 1;
    const body = () => [...lines.slice(from, from + MOST_LINES + MOST_OF_LABEL), ...next.slice(0, MOST_OF_LABEL)];
    const card = readCard(line, body, lexicon);
    return card && from + card.count <= lines.length ? [{ block, at, ...card }] : [];
  });
}

function readCard(
  { text: head }: Line,
  body: readonly Line[] | (() => readonly Line[]),
  lexicon: Lexicon,
): Pick<Card, 'count' | 'title'> | null {
  const counted = ENDS_IN_UNIT.test(head.value) ? readCountedName(head.value) : null;
  const divisions = counted && trimText(sliceText(head, counted.from));
  if (!counted || !divisions || !areUnits(divisions, lexicon)) return null;
  const lines = typeof body === 'function' ? body() : body;
  const count = countNameLines(lines, lexicon);
  const title = onOneLine(linesToText(lines.slice(0, count)), '');
  if (count === 0 || !isName(title.value, lexicon)) return null;
  const number = sliceText(head, ...counted.number);
  const { ordinal, style } = counted;
  return { count, title: { number, ordinal, style, title, divisionLabel: null, divisions } };
}

const areUnits = (text: SourceText, lexicon: Lexicon): boolean =>
  splitDivisions(text).every(({ value }) => lexicon.readOrganisation(value) !== null || endsLikeUnit(value));

/** How many lines stand above the first label; 0 where it comes too late for a name. */
function countNameLines(lines: readonly Line[], lexicon: Lexicon): number {
  const isLabel = (i: number): boolean => {
    const line = lines[i];
    if (!line) return false;
    return readLabelLines(lines, i, lexicon) !== null || lexicon.readInlineLabel(line.text.value) !== null;
  };
  if (isLabel(0)) return 0;
  for (let i = 1; i <= MOST_LINES; i++) if (isLabel(i)) return i;
  return 0;
}

function partsOf(block: Block, cards: readonly Card[], titles: Map<Block, TitleStrip>): Block[] {
  if (block.kind === 'table') {
    const [{ title, count }] = cards as [Card];
    const bar = rowsOfTable(block, 0, 1);
    titles.set(bar, title);
    const rest = rowsOfTable(block, 1, 2);
    return [bar, { ...rest, cells: rest.cells.map((c) => ({ ...c, lines: c.lines.slice(count) })) }];
  }
  const part = (from: number, to?: number): Paragraph => ({ ...block, lines: block.lines.slice(from, to) });
  const [first] = cards as [Card];
  const parts = [part(0, first.at)];
  for (const [i, { at, count, title }] of cards.entries()) {
    const bar = part(at, at + 1 + count);
    titles.set(bar, title);
    parts.push(bar, part(at + 1 + count, cards[i + 1]?.at));
  }
  return parts.filter((p) => p.lines.length > 0);
}
