import * as z from 'zod';
import { fiscalYear, text, textOrNull } from './scalars.js';

const VALUE_KINDS = ['baseline', 'target', 'result', 'forecast'] as const;
export const COMPARATORS = ['eq', 'gte', 'lte', 'gt', 'lt', 'approx'] as const;

const unit = textOrNull.meta({
  title: 'unit',
  titleJa: '単位',
  description: 'Unit of the figure, a period included (人/月); multipliers (千円) are applied to the value',
});

export const indicatorValue = z
  .strictObject({
    kind: z.enum(VALUE_KINDS).meta({
      title: 'kind',
      titleJa: '種別',
      description: '現状値 baseline, 目標 target, 実績 result, 見込 forecast',
    }),
    fiscalYear: fiscalYear.nullable(),
    comparator: z.enum(COMPARATORS).meta({
      title: 'comparator',
      titleJa: '比較',
      description: '以上 gte, 以下 lte, 超 gt, 未満 lt, 約 approx, else eq',
    }),
    value: z.number().nullable().meta({
      title: 'value',
      titleJa: '値',
      description: 'The figure as a plain number; null for a target in words',
    }),
    unit,
    text: text.meta({ title: 'text', titleJa: '原文', description: 'As printed' }),
  })
  .meta({ id: 'IndicatorValue', title: 'indicator value', titleJa: '指標値' });

export const indicator = z
  .strictObject({
    name: textOrNull.meta({ title: 'name', titleJa: '指標名', description: 'What is measured' }),
    unit,
    text: textOrNull.meta({ title: 'text', titleJa: '原文', description: 'The sentence or cell it was read from' }),
    values: z.array(indicatorValue).meta({ title: 'values', titleJa: '値', description: 'Its figures' }),
  })
  .meta({ id: 'Indicator', title: 'indicator', titleJa: '指標', description: 'One measured thing' });
