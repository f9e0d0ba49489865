import type { Cell, Line } from '../../model/block.js';

/** Rounding of glyph widths, in em. */
const MINOR = 0.05;
/** The largest padding (em) that a cell is believed to have: lines that begin together show it better than a single one. */
const PADDING = { flush: 1.2, loose: 0.5 } as const;
const HALF_WIDTH = /^[\u0020-\u007e\uff61-\uff9f]$/;
const NO_START = /^[、。，．,.：；:;？！?!」』）)］\]｝}〕〉》】〟’”]$/u;
const NO_END = /^[「『（(［[｛{〔〈《【〝‘“￥¥＄$№]$/u;
const WORD = /^[A-Za-z0-9&'’.,/+_@#-]$/u;
const SENTENCE_END = /[。．！？!?]$/u;
/** ① (1) １． ・ and the like, at the head of an item. */
const ITEM =
  /^\s*(?:[①-⑳㉑-㉟❶-❿⓵-⓾㋐-㋾・•●○◎■□◆◇▶➢※★☆]|[(（][0-9０-９一二三四五六七八九十ア-ンa-zａ-ｚ]{1,2}[)）]|[0-9０-９]{1,2}[.．、)）\s]|[ア-ンa-zA-Zａ-ｚＡ-Ｚ][.．、)）])/u;
/** A number that names a row: 12, No.12, 【12】, Ⅲ-2, (3), ①. */
const ROW_NUMBER =
  /^[(（【[〔]?(?:No\.?|№|第)?\s*(?:[0-9０-９①-⑳Ⅰ-Ⅻⅰ-ⅻA-ZＡ-Ｚア-ン]{1,4}[-‐－–—.．・の]?)+(?:号|番)?[)）】\]〕.．]?$/iu;
/** Below so many characters a line is a word or a figure, whose end shows nothing. */
const PHRASE = 6;

/** Neither text nor table stands in the cell. */
export const isEmpty = (c: Cell): boolean => c.lines.length === 0 && c.tables.length === 0;

const textOf = (line: Line | undefined): string => line?.text.value.trim() ?? '';

/** The cell says nothing but the number of its row. */
export function isRowNumber(cell: Cell): boolean {
  return cell.lines.length === 1 && ROW_NUMBER.test(textOf(cell.lines[0]));
}

/** The cell's text begins with the mark of an item. */
const beginsItem = (cell: Cell): boolean => ITEM.test(textOf(cell.lines[0]));

const markOf = (line: Line | undefined): string | undefined => ITEM.exec(textOf(line))?.[0].trim();

/** Below stands the item that follows the last one above: ② after ①, another bullet after a bullet. */
export function isNextItem(above: Cell, below: Cell): boolean {
  const last = markOf(above.lines.findLast((l) => markOf(l) !== undefined));
  const next = markOf(below.lines[0]);
  if (last === undefined || next === undefined) return false;
  const [a, b] = [ordinalOf(last), ordinalOf(next)];
  return a !== null && b !== null ? b === a + 1 : last === next;
}

function ordinalOf(mark: string): number | null {
  const digits = /[0-9]+/.exec(mark.normalize('NFKC'))?.[0];
  return digits === undefined ? null : Number(digits);
}

/** Both say the same, or are both numbers: a cell says a thing once, two rows say it twice. */
export function saysAgain(above: Cell, below: Cell): boolean {
  const text = (c: Cell) => c.lines.map(textOf).join('');
  return (isRowNumber(above) && isRowNumber(below)) || text(above) === text(below);
}

/** The cell's text ends with a sentence. */
export const endsSentence = (cell: Cell): boolean => SENTENCE_END.test(textOf(cell.lines.at(-1)));

/**
 * Whether the last line of the cell above the page break is full: the first word below it would not have fitted behind it. Seen
 * with both parts of the cell, the padding is better known than on one page.
 */
export function isFullAtEnd(above: Cell, below: Cell): boolean {
  const last = above.lines.at(-1);
  const next = below.lines[0];
  if (!last) return false;
  if (last.after === 'wrap' || !next?.box || !last.box || !below.box || !next.size) return last.after === 'wrap';
  if ((last.size ?? next.size) / next.size > 1.3 || next.size / (last.size ?? next.size) > 1.3) return false;
  const gaps = [...gapsOf(above), ...gapsOf(below)];
  if (gaps.length === 0) return false;
  const size = next.size;
  const left = Math.min(...gaps.map((g) => g.left));
  const right = Math.min(...gaps.map((g) => g.right));
  const flush = gaps.filter((g) => g.left - left < 0.2 * size).length > 1;
  const padding = Math.max(0, Math.min(left, right, (flush ? PADDING.flush : PADDING.loose) * size));
  const width = below.box[2] - below.box[0] - 2 * padding;
  const centred = gaps.every((g) => Math.abs(g.left - g.right) < 0.8 * size);
  const free = width - (last.box[2] - last.box[0]) - (centred ? 0 : last.indent * size);
  return free <= firstWord(next) + MINOR * size;
}

/** What the lines of a cell leave free on both sides; nothing is known of a cell that was joined. */
function gapsOf(cell: Cell): { left: number; right: number }[] {
  const box = cell.box;
  if (!box) return [];
  return cell.lines.flatMap((l) => (l.box ? [{ left: l.box[0] - box[0], right: box[2] - l.box[2] }] : []));
}

/** Length of what can't be parted at the beginning of the line, in points. */
function firstWord(line: Line): number {
  const characters = [...textOf(line)];
  let n = 0;
  while (n < characters.length && NO_END.test(characters[n] as string)) n++;
  if (WORD.test(characters[n] ?? '')) while (WORD.test(characters[n + 1] ?? '')) n++;
  while (NO_START.test(characters[n + 1] ?? '')) n++;
  const ems = characters.slice(0, n + 1).reduce((sum, c) => sum + (HALF_WIDTH.test(c) ? 0.5 : 1), 0);
  return ems * (line.size ?? 0);
}

/** A full line that stops within a sentence, and nothing that begins an item below it. */
export function breaksSentence(above: Cell, below: Cell): boolean {
  const last = textOf(above.lines.at(-1));
  return last.length >= PHRASE && !SENTENCE_END.test(last) && !beginsItem(below) && isFullAtEnd(above, below);
}

/**
 * As `breaksSentence`, and what follows can't be a text of its own, nor the text above be complete: 文化に親し│むことが.
 */
export function breaksWord(above: Cell, below: Cell): boolean {
  const last = textOf(above.lines.at(-1));
  const next = textOf(below.lines[0]);
  const goesOn = /^[ぁ-ゖー]/u.test(next)
    ? !/(?:る|ます)$/u.test(last)
    : KATAKANA_END.test(last) && KATAKANA.test(next);
  return goesOn && breaksSentence(above, below);
}

/** 省エ│ネルギー: katakana on both sides are one word. */
const KATAKANA = /^[ァ-ヺー]{2}/u;
const KATAKANA_END = /[ァ-ヺー]$/u;

/** Of a name broken by hand the rest can't begin a text: 現状認識 │ と課題. */
export function isTailOfName(above: Cell, below: Cell): boolean {
  const tail = textOf(below.lines[0]);
  const head = textOf(above.lines.at(-1));
  return head !== '' && !SENTENCE_END.test(head) && /^(?:[とのやをに]|及び|並びに|・)\p{sc=Han}.{0,10}$/u.test(tail);
}
