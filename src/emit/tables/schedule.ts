import { column, type Row, recordRow, table } from '../table.js';

type StepRow = Row & { readonly place: number; readonly step: string | null; readonly text: string };

export const schedule = table<StepRow>({
  name: 'schedule',
  title: 'Schedule by step and fiscal year',
  titleJa: '取組工程',
  rows: (d) =>
    d.records.flatMap((record) =>
      record.schedule.flatMap(({ step, years }, i) =>
        years.map((year) => ({ ...recordRow(d, record, year.fiscalYear), place: i + 1, step, text: year.text })),
      ),
    ),
  columns: [
    column('step_number', 'integer', 'Step number', '工程番号', (r) => r.place),
    column('step', 'string', 'Step', '取組工程', (r) => r.step),
    column('plan', 'string', 'Plan for the year', '年度別計画', (r) => r.text),
  ],
});
