import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ImportError } from '../../model/errors.js';

/** Reads a whole file. @throws ImportError `not-found`, `is-directory` or `unreadable` */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ImportError('not-found', {}, { cause: error });
    if (code === 'EISDIR') throw new ImportError('is-directory', {}, { cause: error });
    throw new ImportError('unreadable', { cause: code ?? message }, { cause: error });
  }
}

export async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer));
  return Buffer.concat(chunks);
}

/** Lines as they arrive; empty ones are no paths. `nul`: they end with NUL instead of a line break. */
export async function* readLines(stream: Readable, nul: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(nul ? '\0' : /\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
  }
  if (rest !== '') yield rest;
}
