import { readFile } from 'node:fs/promises';
import type { PlanDocument } from '../../schema/types.js';
import { compareDocuments } from './compareDocuments.js';

/** Compares a document with the JSON stored for it. A missing or unreadable one is a difference too: it never blesses itself. */
export async function checkDocument(document: PlanDocument, path: string): Promise<string[]> {
  let stored: PlanDocument;
  try {
    stored = JSON.parse(await readFile(path, 'utf8')) as PlanDocument;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return [`${path} ${missing ? 'is missing' : 'cannot be read as JSON'}; make it with -f json -o`];
  }
  if (!Array.isArray(stored.records)) return [`${path} is no plan document`];
  return compareDocuments(stored, document);
}
