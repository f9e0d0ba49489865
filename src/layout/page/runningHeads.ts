import type { Block, Paragraph, Table } from '../../model/block.js';
import type { PageLayout } from './layoutPage.js';

/** A running head stands in this share of a page's height at its top, or a foot at its bottom. */
const ZONE = 0.12;
/** Same height on every page: within this many points. */
const PLACE = 4;

/**
 * A title at the left and a name or date at the right of every page look like a row of two columns:
 * ```
 *   水路改修の進捗                      某市　令和７年３月31日現在
 * ```
 * Where the same row stands on another page, at the same height, its cells are lines of running text.
 */
export function withHeadsAsLines(pages: readonly PageLayout[]): PageLayout[] {
  const places = new Map<string, number[]>();
  for (const page of pages)
    for (const block of page.blocks) {
      if (!isRow(block, page)) continue;
      const key = keyOf(block);
      const tops = places.get(key) ?? [];
      tops.push(topOf(block));
      places.set(key, tops);
    }
  const repeats = (row: Table): boolean =>
    (places.get(keyOf(row)) ?? []).filter((top) => Math.abs(top - topOf(row)) <= PLACE).length >= 2;
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((b): Block[] => (isRow(b, page) && repeats(b) ? cellsToParagraphs(b) : [b])),
  }));
}

function isRow(block: Block, { height }: PageLayout): block is Table {
  if (block.kind !== 'table' || block.origin !== 'aligned' || block.rows !== 1 || !block.box) return false;
  return block.box[3] < ZONE * height || block.box[1] > (1 - ZONE) * height;
}

const topOf = (row: Table): number => row.box?.[1] ?? 0;

const keyOf = (row: Table): string =>
  row.cells.map((c) => c.lines.map((l) => l.text.value.replace(/\s/gu, '')).join('')).join('|');

const cellsToParagraphs = (row: Table): Paragraph[] =>
  row.cells.flatMap((c): Paragraph[] =>
    c.lines.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            page: row.page,
            box: c.box,
            lines: c.lines.map((l) => ({ ...l, after: 'end' })),
            align: 'unknown',
          },
        ],
  );
