import type { Progress } from '../../schema/types.js';
import { column, type Row, recordRow, table } from '../table.js';
import { achievementColumns } from './records.js';

type ProgressRow = Row & { readonly progress: Progress };

/** Only where there is an amount: a unit without a figure says nothing. */
const effectUnit = ({ progress }: ProgressRow) =>
  progress.revenueEffect === null && progress.expenditureEffect === null ? null : '円';

export const progress = table<ProgressRow>({
  name: 'progress',
  title: 'Progress by fiscal year',
  titleJa: '年度別の進捗',
  rows: (d) =>
    d.records.flatMap((record) =>
      record.progress.map((entry) => ({ ...recordRow(d, record, entry.fiscalYear), progress: entry })),
    ),
  columns: [
    column('status', 'string', 'Status', '取組状況', (r) => r.progress.status),
    column('outcome', 'string', 'Outcome', '取組成果', (r) => r.progress.outcome),
    ...achievementColumns<ProgressRow>((r) => r.progress.achievement),
    column('next_steps', 'string', 'Next steps', '課題と次年度以降の方針', (r) => r.progress.nextSteps),
    column('revenue_effect', 'number', 'Effect on revenue', '財政効果額(歳入)', (r) => r.progress.revenueEffect),
    column('expenditure_effect', 'number', 'Effect on expenditure', '財政効果額(歳出)', (r) => {
      return r.progress.expenditureEffect;
    }),
    column('effect_unit', 'string', 'Unit of the effects', '財政効果額の単位', effectUnit),
  ],
});
