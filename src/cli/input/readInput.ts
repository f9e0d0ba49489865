import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DEFAULT_LIMITS } from '../../extract/options.js';
import { ImportError } from '../../model/errors.js';

/**
 * Reads a whole file, if it is not larger than it may be.
 * @throws ImportError `not-found`, `is-directory`, `unreadable` or `limit`
 */
export async function readInput(path: string, maxBytes = DEFAULT_LIMITS.maxFileBytes): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw new ImportError('limit', { limit: `${maxBytes} bytes` });
    return await readFile(path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
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
