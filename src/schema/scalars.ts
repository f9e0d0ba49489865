import * as z from 'zod';

/** A text that was read: never empty, because what is missing is null. */
export const text = z.string().min(1);
export const textOrNull = text.nullable();

export const fiscalYear = z.int().min(1868).max(2999).meta({
  title: 'fiscal year',
  titleJa: '年度',
  description: 'Gregorian year in which the Japanese fiscal year begins (令和5年度 is 2023)',
});
