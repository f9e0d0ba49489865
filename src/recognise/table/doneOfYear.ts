import { isDirection } from '../lexicon/index.js';
import type { Column } from './columns.js';
import { atLeastHalf } from './columnTexts.js';
import { headWords } from './events.js';

/**
 * 施策 | 令和5年度の実施内容 | 評価: of a year whose result stands beside it, what was done; sentences of what is to come are plans. 評価
 * above nothing but 拡大 and 継続 chooses what follows: beside it 事業内容 says what the item is.
 */
export function isDoneOfYear(
  column: Column,
  columns: readonly Column[],
  textsOf: (index: number) => readonly string[],
): boolean {
  if (PLANNED.test(headWords(column.head).normalize('NFKC'))) return false;
  const texts = textsOf(column.index);
  const isNamed = columns.some((c) => c.index < column.index && NAMES_ITEMS.has(c.field));
  const judges = (c: Column) => c.field === 'achievement' && !choosesDirection(textsOf(c.index));
  const isJudged = columns.some((c) => c.index > column.index && judges(c));
  const planned = atLeastHalf(texts, (t) => /[うくぐすつぬぶむる]。?$/.test(t.trim()));
  const told = atLeastHalf(texts, (t) => /.{7}た。?$/su.test(t.trim()));
  // 令和5年度の事業内容 | 進捗状況 | 評価: what was done stands in a column of its own.
  if (columns.some((c) => c.index > column.index && c.field === 'status')) return false;
  const ofYear = column.head.years !== null && column.head.years.from === column.head.years.to;
  return isNamed && isJudged && texts.length > 0 && (ofYear ? !planned : told);
}

/** 令和5年度実施内容（PLAN）, 【Ｐ】実施内容, 取組内容（計画）: the bracket says that it was planned. */
const PLANNED = /[(【［[〔＜<](?:plan|p|計画|当初計画|予定)[)】］\]〕＞>]/i;

const choosesDirection = (texts: readonly string[]): boolean => texts.length > 0 && texts.every(isDirection);

const NAMES_ITEMS: ReadonlySet<Column['field']> = new Set(['title', 'category', 'number'] as const);
