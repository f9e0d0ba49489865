import * as z from 'zod';

const limit = z.int().positive().optional();

/** What bounds the work on one document. What is exceeded is reported, never silently cut. */
export const importLimits = z
  .strictObject({
    maxFileBytes: limit.meta({ description: 'Largest input in bytes' }),
    maxPages: limit.meta({ description: 'Most pages' }),
    maxStreamBytes: limit.meta({ description: 'Most bytes that one stream of a PDF may unpack to' }),
    pageTimeoutMs: limit.meta({ description: 'Longest time for one page in milliseconds' }),
  })
  .meta({ title: 'limits', description: 'Bounds of the work on one document; each has a default' });
