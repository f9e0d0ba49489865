import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportDocumentOptions } from '../../src/importDocument.js';
import { parseUserLexicon } from '../../src/recognise/lexicon/userLexiconFile.js';
import type { Indicator, PlanDocument, PlanRecord } from '../../src/schema/types.js';
import { ROOT } from '../trust/documents.js';

/** A record as an answer has it: without what only the importer can know. */
export type ExpectedRecord = Omit<PlanRecord, 'id' | 'source' | 'evidence' | 'doubts' | 'indicators'> & {
  /** `prose`: stated in running text only; finding it is a plus, missing it no fault. */
  readonly indicators: readonly (Indicator & { readonly prose?: true })[];
};

/** `expected.json` of a fixture; its form is told in fixtures/README.md. */
export interface ExpectedDocument
  extends Pick<PlanDocument, 'municipality' | 'title' | 'kind' | 'fiscalYears' | 'asOf' | 'departments'> {
  readonly records: readonly ExpectedRecord[];
  /** Places that competent readers read differently; `record` is an index, null for a field of the document. */
  readonly doubts: readonly { readonly record: number | null; readonly field: string; readonly why: string }[];
}

export interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly expected: ExpectedDocument;
  /** Of the files that an import may be given, those that are there. */
  readonly files: readonly string[];
}

const FILES = ['chromium.pdf', 'libreoffice.pdf', 'input.txt', 'layout.txt'];

export function readFixtures(): Fixture[] {
  const root = join(ROOT, 'fixtures');
  return readdirSync(root)
    .map((name) => ({ name, folder: join(root, name) }))
    .filter(({ folder }) => existsSync(join(folder, 'expected.json')))
    .map(({ name, folder }) => ({
      name,
      folder,
      expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedDocument,
      files: FILES.filter((file) => existsSync(join(folder, file))),
    }));
}

/** A fixture may bring the lexicon that its words want. */
export function optionsOf({ folder }: Fixture): ImportDocumentOptions {
  const path = join(folder, 'lexicon.yaml');
  return existsSync(path) ? { lexicon: parseUserLexicon(readFileSync(path, 'utf8')) } : {};
}
