import { readMarker } from '../../japanese/index.js';
import type { Block, Paragraph, Table } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { withoutFirstRow } from './labelledLevels.js';

/** 計画１, 取組1-1: what the item below is counted by. */
const COUNTED = /^\p{L}{1,8}[\s　]?[0-9０-９]{1,3}(?:[-－‐][0-9０-９]{1,3})*$/u;
const LONGEST = 60;
/** Two forms show that it is no chance. */
const FEWEST = 2;

/**
 * The blocks, with the heading of a level on a line of its own where white space made it the first row of the form below it:
 * ```
 *   第１       船着場の手入れ
 *   計画１     桟橋の修繕        担当課   港湾課
 *   現状と課題  板が傷んでいる。
 * ```
 */
export function withoutLevelsAtop(blocks: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const parted = new Map(
    blocks.flatMap((b) => {
      const parts = b.kind === 'table' ? partLevel(b, lexicon) : null;
      return parts ? [[b, parts] as const] : [];
    }),
  );
  return parted.size < FEWEST ? blocks : blocks.flatMap((b) => parted.get(b) ?? [b]);
}

function partLevel(table: Table, lexicon: Lexicon): readonly Block[] | null {
  const { origin, columns, cells, page } = table;
  if (origin === 'ruled' || columns < 3) return null;
  const [mark, name, ...more] = cells.filter((c) => c.row === 0 && c.lines.length > 0);
  const [item, title, ...beside] = cells.filter((c) => c.row === 1 && c.lines.length > 0);
  if (!mark || !name || more.length > 0 || name.column + name.columnSpan < columns) return null;
  if (!item || item.column > 0 || !title || beside.length === 0) return null;
  const number = onOneLine(linesToText(mark.lines));
  const words = onOneLine(linesToText(name.lines));
  const whole = `${number.value}　${words.value}`;
  const isLevel = readMarker(whole)?.length === number.value.length + 1 && lexicon.readLabel(number.value) === null;
  const text = onOneLine(linesToText(item.lines)).value;
  if (!isLevel || words.value.length > LONGEST || /。$/.test(words.value) || !COUNTED.test(text)) return null;
  const below = withoutFirstRow(table);
  const [first] = mark.lines;
  if (!below || !first) return null;
  const line = { ...first, text: joinTexts([number, words], '\u3000'), after: 'end' as const };
  const heading: Paragraph = { kind: 'paragraph', page, box: null, lines: [line], align: 'left' };
  return [heading, below];
}
