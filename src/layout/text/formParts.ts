import type { Block, Cell, Table } from '../../model/block.js';
import { withoutSpace } from './letters.js';

/** So many forms of one kind at least. */
const FEWEST = 2;

/**
 * Puts the tables together that are one form: a row that names the item, and tables below whose heads every form prints again.
 * ```
 *   展開方向１  確かな学力を育みます。   担当課  学校教育課
 *          目標指標       基準値   実績値   目標値   評価
 *   全国学力調査の正答率    96.8    98.1     100      ○
 *        取組の成果           課題           今後の取組
 *   支援員を配置した。     時間が短い。    端末を持ち帰る。
 * ```
 */
export function joinFormParts(
  blocks: readonly Block[],
  isLabel: (text: string) => boolean,
  repeated: ReadonlySet<string>,
): readonly Block[] {
  const kinds = blocks.map((b) => (b.kind === 'table' && b.origin === 'aligned' ? kindOf(b, isLabel, repeated) : null));
  const counts = new Map<string, number>();
  const begins = (i: number): string | null => {
    const [own, next] = [kinds[i], kinds[i + 1]];
    return own && own !== HEAD && next === HEAD ? own : null;
  };
  for (const i of blocks.keys()) {
    const own = begins(i);
    if (own) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const items = itemsOverForms(blocks, isLabel, repeated);
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const own = begins(i);
    let end = i + 1;
    if (items.has(i)) end++;
    else if (own && (counts.get(own) ?? 0) >= FEWEST) while (kinds[end] === HEAD) end++;
    out.push(end > i + 1 ? stacked(blocks.slice(i, end) as Table[]) : (blocks[i] as Block));
    i = end - 1;
  }
  return out;
}

const HEAD = 'head';

/** What a table is in a form: one under a head that comes again, or a row with labels, which are given; null for another. */
function kindOf(
  { rows, cells }: Table,
  isLabel: (text: string) => boolean,
  repeated: ReadonlySet<string>,
): string | null {
  const first = cells.filter((c) => c.row === 0).map(textOf);
  if (rows > 1) return repeated.has(first.join('')) ? HEAD : null;
  const labels = first.filter((t, i) => i > 0 && i < first.length - 1 && isLabel(t));
  return labels.length > 0 && first.every((t) => t !== '') ? `${first.length} ${labels.join(' ')}` : null;
}

/**
 * The tables of one item below a head that comes again, each right above the rest of its form:
 * ```
 *   №        取組項目        担当課
 *   １   桟橋の手入れ        港湾課
 *   取組内容   板を替える。
 *   実施状況   半分を替えた。
 * ```
 */
function itemsOverForms(
  blocks: readonly Block[],
  isLabel: (text: string) => boolean,
  repeated: ReadonlySet<string>,
): ReadonlySet<number> {
  const found = new Map<string, number[]>();
  for (const [i, item] of blocks.entries()) {
    const form = blocks[i + 1];
    if (item.kind !== 'table' || form?.kind !== 'table') continue;
    const label = isItem(item, isLabel, repeated) ? firstLabelOf(form, isLabel) : null;
    if (label === null) continue;
    const key = [...rowOf(item, 0), label].join('\n');
    const own = found.get(key);
    if (own) own.push(i);
    else found.set(key, [i]);
  }
  return new Set([...found.values()].filter((own) => own.length >= FEWEST).flat());
}

const rowOf = ({ cells }: Table, row: number): string[] => cells.filter((c) => c.row === row).map(textOf);

/** A head of labels and one row below it. */
function isItem(item: Table, isLabel: (text: string) => boolean, repeated: ReadonlySet<string>): boolean {
  const [head, row] = [rowOf(item, 0), rowOf(item, 1)];
  if (item.origin !== 'aligned' || item.rows !== 2 || head.length < 2 || row.length !== head.length) return false;
  return repeated.has(head.join('')) && head.every((t) => isLabel(t)) && row.every((t) => t !== '' && !isLabel(t));
}

/** So many labels stand down the first column of a form, and so much of all that stands there is labels. */
const FEWEST_LABELS = 3;
const LABELS = 0.5;

/** The label that a form begins with; null where the table is none. */
function firstLabelOf(form: Table, isLabel: (text: string) => boolean): string | null {
  if (form.origin !== 'aligned') return null;
  const down = form.cells.filter((c) => c.column === 0 && c.lines.length > 0).map(textOf);
  const labels = down.filter((t) => isLabel(t));
  const [first] = down;
  const isForm = labels.length >= FEWEST_LABELS && labels.length >= down.length * LABELS;
  return isForm && first !== undefined && isLabel(first) ? first : null;
}

const textOf = ({ lines }: Cell): string => withoutSpace(lines.map((l) => l.text.value).join(''));

/** The tables one below the other as one, each over its whole width. */
function stacked(tables: readonly Table[]): Table {
  const edges = [
    ...new Set(tables.flatMap((t) => Array.from({ length: t.columns + 1 }, (_, c) => c / t.columns))),
  ].sort((a, b) => a - b);
  const column = new Map(edges.map((e, i) => [e, i]));
  const cells: Cell[] = [];
  let row = 0;
  for (const t of tables) {
    for (const c of t.cells) {
      const from = column.get(c.column / t.columns) as number;
      const to = column.get((c.column + c.columnSpan) / t.columns) as number;
      cells.push({ ...c, row: row + c.row, column: from, columnSpan: to - from });
    }
    row += t.rows;
  }
  return { ...(tables[0] as Table), rows: row, columns: edges.length - 1, cells };
}
