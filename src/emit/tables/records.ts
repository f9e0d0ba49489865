import type { Achievement, PlanRecord } from '../../schema/types.js';
import { column, type Row, recordRow, singleYear, table } from '../table.js';

type RecordRow = Row & { readonly record: PlanRecord };

/** Levels of a category below the second are one datum of the third column. */
const category = (r: RecordRow, level: 1 | 2 | 3) =>
  (level === 3 ? r.record.category.slice(2).join('、') : r.record.category[level - 1]) || null;

const joined = (list: readonly string[]) => list.join('、') || null;

export function achievementColumns<R extends Row>(of: (row: R) => Achievement | null) {
  return [
    column<R>('achievement_label', 'string', 'Achievement as printed', '達成度', (r) => of(r)?.label ?? null),
    column<R>('achievement_meaning', 'string', 'Meaning of the achievement', '達成度の意味', (r) => {
      return of(r)?.meaning ?? null;
    }),
    column<R>('achievement_level', 'string', 'Achievement level', '達成水準', (r) => of(r)?.level ?? null),
  ];
}

export const records = table<RecordRow>({
  name: 'records',
  title: 'Plan records',
  titleJa: '項目',
  rows: (d) => d.records.map((record) => ({ ...recordRow(d, record, singleYear(d)), record })),
  columns: [
    column('fiscal_year_from', 'year', 'First fiscal year', '開始年度', (r) => r.document.fiscalYears?.from ?? null),
    column('fiscal_year_to', 'year', 'Last fiscal year', '終了年度', (r) => r.document.fiscalYears?.to ?? null),
    column('divisions', 'string', 'Divisions', '担当課', (r) => joined(r.record.divisions)),
    column('category_1', 'string', 'Category, outermost level', '体系1', (r) => category(r, 1)),
    column('category_2', 'string', 'Category, second level', '体系2', (r) => category(r, 2)),
    column('category_3', 'string', 'Category, third level', '体系3', (r) => category(r, 3)),
    column('number', 'integer', 'Number', '番号', (r) => r.record.number?.ordinal ?? null),
    column('title', 'string', 'Title', '取組項目', (r) => r.record.title),
    column('current_state', 'string', 'Current state', '現状と課題', (r) => r.record.currentState),
    column('objective', 'string', 'Objective', '目標', (r) => r.record.objective),
    column('measures', 'string', 'Measures', '取組内容', (r) => r.record.measures),
    ...achievementColumns<RecordRow>((r) => r.record.achievement),
    column('doubts', 'string', 'Doubts', '要確認事項', (r) => joined(r.record.doubts)),
    column('source_page', 'integer', 'Page', 'ページ', ({ record: { source } }) => {
      return 'page' in source ? source.page : null;
    }),
    column('source_line', 'integer', 'Line', '行', ({ record: { source } }) => {
      return 'line' in source ? source.line : null;
    }),
  ],
});
