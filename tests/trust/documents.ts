import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SHARED = join(ROOT, '../shared');

/** A document on disk; `name` says where, relative to its collection. */
export interface DocumentFile {
  readonly name: string;
  read(): Uint8Array;
}

const isDocument = (file: string) => file.endsWith('.pdf') || file === 'input.txt' || file === 'layout.txt';

function documentsOf(folder: string): DocumentFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): DocumentFile[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documentsOf(path).map((d) => ({ ...d, name: `${entry.name}/${d.name}` }));
    return isDocument(entry.name) ? [{ name: entry.name, read: () => readFileSync(path) }] : [];
  });
}

const named = (collection: string, files: readonly DocumentFile[]) =>
  files.map((f) => ({ ...f, name: `${collection}/${f.name}` }));

export const fixtureDocuments = (): DocumentFile[] => named('fixtures', documentsOf(join(ROOT, 'fixtures')));

/** Documents outside the repository that have no answer, as those of the corpus have: none where they are absent. */
export const sharedDocuments = (): DocumentFile[] =>
  ['real', 'pdfs'].flatMap((name) => named(name, documentsOf(join(SHARED, name))));
