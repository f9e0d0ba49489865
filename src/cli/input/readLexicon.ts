import { readFile } from 'node:fs/promises';
import type { ImportDocumentOptions } from '../../importDocument.js';
import { UsageError } from '../usageError.js';

export type UserLexicon = NonNullable<ImportDocumentOptions['lexicon']>;

/** Reads a lexicon file (YAML or JSON). @throws UsageError that names the file and the line of every fault */
export async function readLexicon(path: string): Promise<UserLexicon> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--lexicon ${path}: cannot be read (${error.code})`);
  });
  const { parseUserLexicon, UserLexiconError } = await import('../../recognise/lexicon/userLexiconFile.js');
  try {
    return parseUserLexicon(text);
  } catch (error) {
    if (error instanceof UserLexiconError) throw new UsageError(`--lexicon ${path}: ${error.message}`);
    throw error;
  }
}
