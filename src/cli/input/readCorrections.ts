import { readFile } from 'node:fs/promises';
import type { CorrectionsFile } from '../../schema/types.js';
import { UsageError } from '../usageError.js';

/** Reads what a review page saved. @throws UsageError that names the file and the fault */
export async function readCorrections(path: string): Promise<CorrectionsFile> {
  const { validateCorrections } = await import('../../schema/validate.js');
  try {
    return validateCorrections(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const cause =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new UsageError(`${path}: cannot be used as corrections: ${cause.replace(/\s*\n\s*/g, ' ')}`);
  }
}
