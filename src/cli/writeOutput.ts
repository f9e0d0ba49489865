import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, lstat, open, readlink, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Streams, write } from './streams.js';
import { UsageError } from './usageError.js';

/** Where `-o` leads once links are followed. What is no regular file is written to, never replaced. */
type Target =
  | { readonly kind: 'file'; readonly path: string; readonly mode: number | null }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'stream'; readonly stream: 'stdout' | 'stderr' };

const STANDARD_STREAMS: Readonly<Record<string, 'stdout' | 'stderr'>> = {
  '/dev/stdout': 'stdout',
  '/dev/fd/1': 'stdout',
  '/proc/self/fd/1': 'stdout',
  '/dev/stderr': 'stderr',
  '/dev/fd/2': 'stderr',
  '/proc/self/fd/2': 'stderr',
};

/**
 * Writes a whole output. A regular file appears complete or not at all: the text goes to a temporary file beside it, which
 * then takes its name. Devices and pipes are written to as they are.
 */
export async function writeOutput(path: string, content: string | Uint8Array, streams: Streams): Promise<void> {
  const target = await resolveTarget(path);
  if (target.kind === 'stream') return write(streams[target.stream], content);
  if (target.kind === 'device') return writeThrough(target.path, content);
  await replaceFile(target.path, content, target.mode);
}

/**
 * Says before any work is done that an output could not be written.
 * @throws UsageError that names the path and the cause
 */
export async function checkOutput(path: string): Promise<void> {
  const target = await resolveTarget(path);
  if (target.kind === 'stream') return;
  const needed = target.kind === 'device' ? target.path : dirname(target.path);
  try {
    await access(needed, constants.W_OK);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const cause = missing ? `there is no directory ${needed}` : `${needed} is not writable`;
    throw new UsageError(`${path}: cannot be written: ${cause}; make it or choose another -o`);
  }
}

async function resolveTarget(path: string): Promise<Target> {
  let at = resolve(path);
  for (let links = 0; links < 40; links++) {
    const stream = STANDARD_STREAMS[at];
    if (stream) return { kind: 'stream', stream };
    if (at.startsWith('/dev/') || at.startsWith('/proc/')) return { kind: 'device', path: at };
    const found = await lstat(at).catch(() => null);
    if (found === null) return { kind: 'file', path: at, mode: null };
    if (found.isSymbolicLink()) {
      at = resolve(dirname(at), await readlink(at));
      continue;
    }
    if (found.isDirectory()) throw new UsageError(`${path}: is a directory; name a file in it, or end it with /`);
    if (found.isFile()) return { kind: 'file', path: at, mode: found.mode & 0o777 };
    return { kind: 'device', path: at };
  }
  throw new UsageError(`${path}: its links go round in a circle`);
}

async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

async function replaceFile(path: string, content: string | Uint8Array, mode: number | null): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 200)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== null) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Whether the path is there and a directory; a trailing slash says that it shall be one. */
export async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
