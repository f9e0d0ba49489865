import type { Indicator, IndicatorValue } from '../../schema/types.js';
import { column, type Row, recordRow, table } from '../table.js';

type ValueRow = Row & { readonly place: number; readonly indicator: Indicator; readonly figure: IndicatorValue };

export const indicators = table<ValueRow>({
  name: 'indicators',
  title: 'Indicator values',
  titleJa: '指標値',
  rows: (d) =>
    d.records.flatMap((record) =>
      record.indicators.flatMap((indicator, i) =>
        indicator.values.map((figure) => ({
          ...recordRow(d, record, figure.fiscalYear),
          place: i + 1,
          indicator,
          figure,
        })),
      ),
    ),
  columns: [
    column('indicator_number', 'integer', 'Indicator number', '指標番号', (r) => r.place),
    column('indicator', 'string', 'Indicator', '指標名', (r) => r.indicator.name),
    column('kind', 'string', 'Kind of value', '値の種別', (r) => r.figure.kind),
    column('comparator', 'string', 'Comparator', '比較', (r) => r.figure.comparator),
    column('value', 'number', 'Value', '値', (r) => r.figure.value),
    column('unit', 'string', 'Unit', '単位', (r) => r.figure.unit),
    column('value_text', 'string', 'Value as printed', '値の原文', (r) => r.figure.text),
  ],
});
