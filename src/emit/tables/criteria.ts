import { column, type Row, recordRow, singleYear, table } from '../table.js';

type CriterionRow = Row & { readonly place: number; readonly criterion: string };

export const criteria = table<CriterionRow>({
  name: 'criteria',
  title: 'Criteria',
  titleJa: '目標達成基準',
  rows: (d) =>
    d.records.flatMap((record) =>
      record.criteria.map((criterion, i) => ({ ...recordRow(d, record, singleYear(d)), place: i + 1, criterion })),
    ),
  columns: [
    column('criterion_number', 'integer', 'Criterion number', '基準番号', (r) => r.place),
    column('criterion', 'string', 'Criterion', '目標達成基準', (r) => r.criterion),
  ],
});
