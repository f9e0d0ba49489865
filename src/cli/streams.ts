import type { Readable, Writable } from 'node:stream';
import type { importDocument } from '../importDocument.js';

/** What a process gives the command line; a test gives its own. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type ImportDocument = typeof importDocument;

export interface Dependencies {
  /** URL of the module that exports `importDocument`. Loaded only when a document is at hand, by each worker for itself. */
  readonly importer: string;
}

export async function loadImporter(dependencies: Dependencies): Promise<ImportDocument> {
  const module = (await import(dependencies.importer)) as { importDocument: ImportDocument };
  return module.importDocument;
}

/** Resolves when the text has been handed on, so that a slow reader slows the writer. */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Tells a person something. That nobody can hear it is no reason to fail. */
export function tell({ stderr }: Streams, text: string): Promise<void> {
  return write(stderr, text).catch(() => {});
}
