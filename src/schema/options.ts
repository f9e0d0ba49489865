import { z } from 'zod';
import { text } from './scalars.js';

const limit = z.int().positive().optional();

/** What bounds the work on one document. What is exceeded is reported, never silently cut. */
export const importLimits = z.strictObject({
  maxFileBytes: limit.meta({ description: 'Largest input in bytes' }),
  maxPages: limit.meta({ description: 'Most pages' }),
  pageTimeoutMs: limit.meta({ description: 'Longest time for one page in milliseconds' }),
});

export const importOptions = z.strictObject({
  path: text.optional().meta({ description: 'The input’s name, for `source.path`; it is not opened' }),
  municipality: text.optional().meta({ description: 'Name or code of the municipality, over what the document says' }),
  lexicon: z
    .record(z.string(), z.array(text))
    .optional()
    .meta({ description: 'More labels a field: {"measures": ["すすめかた"]}' }),
  limits: importLimits.optional(),
});
