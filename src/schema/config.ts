import * as z from 'zod';

/** Options of the command line as `plan-import.config.json` may give them: names as on the command line, in camelCase. */
export const configFile = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.enum(['json', 'ndjson', 'csv', 'tsv', 'xlsx']).optional().meta({ description: 'Output format' }),
    table: z
      .enum(['records', 'criteria', 'indicators', 'progress', 'schedule', 'departments', 'all'])
      .optional()
      .meta({ description: 'Table for csv, tsv and xlsx' }),
    output: z.string().min(1).optional().meta({ description: 'Where to write' }),
    pretty: z.boolean().optional().meta({ description: 'Indent JSON' }),
    headers: z.enum(['en', 'ja']).optional().meta({ description: 'Column names: snake_case or Japanese' }),
    excel: z.boolean().optional().meta({ description: 'CSV for Excel' }),
    encoding: z.enum(['utf-8', 'cp932']).optional().meta({ description: 'Of csv and tsv' }),
    municipality: z.string().min(1).optional().meta({ description: 'Name or code, over what the documents say' }),
    corrections: z.array(z.string().min(1)).optional().meta({ description: 'Corrections files' }),
    lexicon: z.string().min(1).optional().meta({ description: 'Lexicon file' }),
    maxSize: z.string().optional().meta({ description: 'Refuse larger files: 20MB' }),
    maxPages: z.int().positive().optional().meta({ description: 'Refuse documents of more pages' }),
    include: z.array(z.string().min(1)).optional().meta({ description: 'Files of a directory: globs' }),
    jobs: z.int().positive().optional().meta({ description: 'Documents at a time' }),
    timeout: z.string().optional().meta({ description: 'For one document: 60s, 5m' }),
    reporter: z.enum(['text', 'json', 'github', 'sarif']).optional().meta({ description: 'Report every diagnostic' }),
    reportTo: z.string().min(1).optional().meta({ description: 'Where the reporter writes' }),
    strict: z.boolean().optional().meta({ description: 'Fail on warnings' }),
    maxDoubts: z.int().min(0).optional().meta({ description: 'Fail on more doubts than that' }),
    check: z.string().min(1).optional().meta({ description: 'Directory of stored outputs to compare with' }),
    quiet: z.boolean().optional().meta({ description: 'No summary, no progress' }),
    color: z.boolean().optional().meta({ description: 'Colours on a terminal' }),
  })
  .meta({ title: 'plan-import.config.json', description: 'Options of plan-import; the command line wins over them' });

/** @throws TypeError that names the wrong key or value, on one line */
export function readConfigOptions(json: unknown): Record<string, unknown> {
  const result = configFile.safeParse(json);
  if (!result.success) {
    const faults = result.error.issues.map((i) => `${i.path.length > 0 ? `${i.path.join('.')}: ` : ''}${i.message}`);
    throw new TypeError(faults.join('; '));
  }
  const { $schema: _, ...options } = result.data;
  return options;
}
