import type { Block, Furniture, Layout, Line, Paragraph, Table } from '../../model/block.js';
import { growAligned } from '../aligned/index.js';
import { type KnownLabels, knownLabels } from './columnHabits.js';
import { takeFurniture } from './furniture.js';
import { beginsWithinRow, continueTable, finishTable, type GrowingTable, startTable } from './joinTables.js';
import type { PageLayout } from './layoutPage.js';
import type { LayoutOptions } from './options.js';
import { type RowText, rowTexts } from './tableHeads.js';

/** Running heads stand in this share of a page's height. */
const HEAD_ZONE = 0.12;
/** A form is known by its labels from one of so many tables before. */
const KNOWN_FORMS = 4;

/**
 * Takes out page furniture, and joins tables and paragraphs that go on over a page break. Repeated table headers count as
 * furniture. Pages in order.
 */
export function joinPages(pages: readonly PageLayout[], options: LayoutOptions = {}): Layout {
  const bare = takeFurniture(pages, options);
  const blocks: Block[] = [];
  const furniture: Furniture[] = [...bare.furniture];
  const forms: (readonly RowText[])[] = [];
  const labels = knownLabels(bare.pages.flatMap((p) => p.blocks.flatMap((b) => (b.kind === 'table' ? [b.cells] : []))));
  let open: OpenTable | null = null;
  const flush = (): void => {
    if (!open) return;
    blocks.push(open.finish());
    for (const line of open.repeated) furniture.push({ page: line.page, lines: [line], role: 'header' });
    open = null;
  };
  for (const page of bare.pages) {
    const head = headAboveRest(page, open);
    for (const [i, block] of page.blocks.entries()) {
      const isBelowHead = i === 1 && head !== null;
      const first =
        isBelowHead ||
        (i === 0 && (!page.headed || (block.kind === 'table' && open !== null && (open as OpenTable).isCut(block))));
      if (i === 0 && head) {
        furniture.push({ page: page.number, lines: head.lines, role: 'header' });
        continue;
      }
      if (block.kind === 'paragraph') {
        flush();
        const before = blocks.at(-1);
        const joined = first && before?.kind === 'paragraph' ? joinParagraphs(before, block, page.number) : null;
        if (joined) blocks[blocks.length - 1] = joined;
        else blocks.push(block);
        continue;
      }
      const goesOn: boolean = first && open !== null && (open as OpenTable).take(block, page);
      if (!goesOn) {
        flush();
        open = block.origin === 'aligned' ? openAligned(block, options) : openRuled(block, page, [...forms], labels);
        if (block.origin === 'ruled') forms.unshift(rowTexts(block));
        forms.length = Math.min(forms.length, KNOWN_FORMS);
      }
      if (i < page.blocks.length - 1) flush();
    }
  }
  flush();
  return { blocks, furniture, pages: pages.length };
}

/** A table that may go on on the next page. */
interface OpenTable {
  /** Takes the next page's first table in, if it is the continuation. */
  take(next: Table, page: PageLayout): boolean;
  /** The next page's first table begins within a row, whatever stands above it. */
  isCut(next: Table): boolean;
  finish(): Table;
  /** Lines of headers printed again. */
  readonly repeated: readonly Line[];
}

function openRuled(
  table: Table,
  page: PageLayout,
  forms: readonly (readonly RowText[])[],
  labels: KnownLabels,
): OpenTable {
  const part = (t: Table, p: PageLayout) => {
    const edges = p.edges.get(t);
    return edges ? { table: t, edges, pageHeight: p.height } : null;
  };
  const start = part(table, page);
  const grown: GrowingTable | null = start && startTable(start, labels);
  return {
    take(next, nextPage) {
      const more = part(next, nextPage);
      return grown !== null && more !== null && continueTable(grown, more, forms);
    },
    isCut: (next) => grown !== null && beginsWithinRow(grown, next),
    finish: () => (grown ? finishTable(grown) : table),
    repeated: grown?.repeated ?? [],
  };
}

function openAligned(table: Table, options: LayoutOptions): OpenTable {
  const grown = growAligned(table, options);
  const repeated: Line[] = [];
  return {
    take(next) {
      const header = grown.take(next);
      if (header) repeated.push(...header);
      return header !== null;
    },
    isCut: () => false,
    finish: grown.finish,
    repeated,
  };
}

/**
 * A line at the head of a page that cuts a row in two, above the header and the rest of that row: it can only be a running head,
 * though no other page has it.
 */
function headAboveRest(page: PageLayout, open: OpenTable | null): Paragraph | null {
  const [head, rest] = page.blocks;
  if (head?.kind !== 'paragraph' || rest?.kind !== 'table' || head.lines.length !== 1 || !head.box) return null;
  return head.box[3] < HEAD_ZONE * page.height && open?.isCut(rest) ? head : null;
}

/** A paragraph whose last line was full goes on at the head of the next page, in the same size and alignment. */
function joinParagraphs(a: Paragraph, b: Paragraph, page: number): Paragraph | null {
  const last = a.lines.at(-1);
  const next = b.lines[0];
  if (!last || !next || last.page !== page - 1 || last.after !== 'wrap') return null;
  if (a.align !== b.align || a.align === 'center' || last.bold !== next.bold) return null;
  if (Math.abs((last.size ?? 0) - (next.size ?? 0)) > 0.1 * (last.size ?? 0)) return null;
  return { ...a, lines: [...a.lines, ...b.lines] };
}
