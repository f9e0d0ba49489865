import { linesToItems } from '../items.js';
import { endsLikeUnit } from '../lexicon/index.js';
import { isGoal, isIndicator } from '../lexicon/itemFields.js';
import { isMissing, linesToText } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import { columnCells, distinctCount } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/** What plans call their items by: 改革項目, 推進メニュー, 刷新プラン. What stands before it may be any word. */
const ITEMS =
  /(?:項目|事項|事業|業務|取組|取り組み|メニュー|プログラム|プロジェクト|プラン|テーマ|アクション|案件|件名|タスク|ミッション|チャレンジ)名?$/u;
const LONGEST_NAME = 45;

/**
 * 番号 | 刷新項目 | 担当 | 手段: a head that nobody knows, but that ends in a word for items, above a name for each of them. The words before
 * it are the plan's own. Null where the names are fewer than the numbers or the levels beside them.
 */
export function unknownNames(columns: readonly Column[], rows: readonly BodyRow[]): Column | null {
  const told = columns.find((c) => c.field === 'measures' || isIndicator(c.field));
  const finest = Math.max(
    0,
    ...columns.filter((c) => c.field === 'category' || c.field === 'number').map((c) => distinctCount(rows, c.index)),
  );
  const mayName = (c: Column) =>
    c.field === null &&
    c.head.years === null &&
    c.head.labels.every((l) => l.reading === null) &&
    ITEMS.test(headWords(c.head)) &&
    (!told || c.index < told.index) &&
    !columns.some((o) => o.index > c.index && (o.field === 'category' || isGoal(o.field))) &&
    distinctCount(rows, c.index) >= finest;
  return columns.find((c) => mayName(c) && areNames(columnCells(rows, c.index))) ?? null;
}

/** Nouns, or lists of them: no sentences, no figures, no units. */
function areNames(cells: readonly CellReading[]): boolean {
  const names = cells.flatMap((c) => {
    const { items, preface } = linesToItems(c.cell.lines);
    const parts = items.length >= 2 && preface.length === 0 ? items.map((i) => linesToText(i.lines)) : [c.text];
    return parts.map((t) => t.value.trim());
  });
  const told = names.filter((n) => !isMissing(n));
  return (
    told.length >= 1 &&
    told.every((n) => n.length <= LONGEST_NAME && /\p{L}{3}/u.test(n) && !/。/.test(n)) &&
    !told.every(endsLikeUnit)
  );
}
