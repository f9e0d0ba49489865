import { type Column, isFigureColumn, sameHead } from './columns.js';

/**
 * 指標名 | 単位 | 実績 | 指標名 | 単位 | 目標 | 実績: blocks of figures side by side, each from its indicator's name on. What stands
 * before the first (a year, a kind) belongs to all of them. One block where there is only one name.
 */
export function blocksOfRow(columns: readonly Column[]): (readonly Column[])[] {
  const names = (field: Column['field']) =>
    columns.filter((c) => c.field === field && c.head.kind === null && !isCutOff(c, columns));
  const listed = names('indicatorName');
  const starts = (listed.length > 0 ? listed : names('indicator')).map((c) => c.index);
  const blocks = starts.map((from, i) =>
    columns.filter((c) => c.index >= from && c.index < (starts[i + 1] ?? Number.POSITIVE_INFINITY)),
  );
  if (blocks.length < 2 || !blocks.every((b) => b.some(holdsFigures))) return [columns];
  const before = columns.filter((c) => c.index < (starts[0] as number) && !holdsFigures(c));
  return blocks.map((block) => [...before, ...block]);
}

const holdsFigures = (c: Column): boolean => (isFigureColumn(c) && c.head.kind !== null) || c.head.years !== null;

/** The grid cut the column left of it in two. */
const isCutOff = (column: Column, columns: readonly Column[]): boolean => {
  const left = columns.find((c) => c.index === column.index - 1);
  return left !== undefined && sameHead(column, left);
};
