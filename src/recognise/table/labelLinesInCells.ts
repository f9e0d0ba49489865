import type { Block, Cell, Line, Table } from '../../model/block.js';
import { ABOUT_ITEM, GOALS } from '../lexicon/itemFields.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';

const TOLD: ReadonlySet<LabelField> = new Set([...ABOUT_ITEM, ...GOALS]);
/** In one form alone, such a line may be a word of the value. */
const FEWEST_FORMS = 2;

/**
 * Forms of a text whose short values stand beside their labels and whose long ones below them:
 * ```
 *   予算額　72万円
 *   事業内容
 *   船頭を雇い、一日に四便を出します。
 * ```
 * By its alignment alone the label and what it tells go on with the value above. Where it stands so in form after form, it opens
 * a row of its own.
 */
export function withLabelLines(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  /** The forms with such lines, and those of each cell. */
  const found = new Map<Block, readonly (readonly LabelLine[])[]>();
  const forms = new Map<string, number>();
  for (const block of blocks) {
    if (!isForm(block)) continue;
    const own = block.cells.map((c) => labelLines(c, lexicon));
    const keys = new Set(own.flat().map(({ key }) => key));
    if (keys.size > 0) found.set(block, own);
    for (const key of keys) forms.set(key, (forms.get(key) ?? 0) + 1);
  }
  const isKnown = ({ key }: LabelLine) => (forms.get(key) ?? 0) >= FEWEST_FORMS;
  return blocks.map((block) => {
    const cuts = found.get(block)?.map((own) => own.filter(isKnown));
    return block.kind === 'table' && cuts?.some((c) => c.length > 0) ? withRows(block, cuts) : block;
  });
}

const isForm = (block: Block): block is Table =>
  block.kind === 'table' &&
  block.origin === 'aligned' &&
  block.columns === 2 &&
  block.cells.every((c) => c.rowSpan === 1 && c.columnSpan === 1 && c.tables.length === 0);

interface LabelLine {
  readonly at: number;
  readonly key: string;
}

/** Lines of a value that hold a label alone, above words of its own. */
function labelLines({ column, lines }: Cell, lexicon: Lexicon): LabelLine[] {
  if (column !== 1) return [];
  return lines.flatMap(({ text }, at) => {
    if (at === 0 || at === lines.length - 1 || lines[at - 1]?.after === 'wrap') return [];
    const reading = lexicon.readLabel(text.value);
    return reading?.certainty === 'listed' && TOLD.has(reading.field) ? [{ at, key: labelKey(text.value) }] : [];
  });
}

/** @param cuts the lines of each cell that open a row. */
function withRows(table: Table, cuts: readonly (readonly LabelLine[])[]): Table {
  const cells: Cell[] = [];
  let added = 0;
  for (const [i, cell] of table.cells.entries()) {
    const { lines } = cell;
    const starts = (cuts[i] ?? []).map(({ at }) => at);
    cells.push({ ...cell, row: cell.row + added, lines: lines.slice(0, starts[0]) });
    for (const [s, at] of starts.entries()) {
      added++;
      const row = cell.row + added;
      const label: Line = { ...(lines[at] as Line), after: 'end' };
      cells.push({ ...cell, row, column: 0, lines: [label] });
      cells.push({ ...cell, row, lines: lines.slice(at + 1, starts[s + 1]) });
    }
  }
  return { ...table, rows: table.rows + added, cells, breaks: [] };
}
