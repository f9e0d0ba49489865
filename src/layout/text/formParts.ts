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
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const own = begins(i);
    let end = i + 1;
    if (own && (counts.get(own) ?? 0) >= FEWEST) while (kinds[end] === HEAD) end++;
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
