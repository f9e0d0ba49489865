import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, lstat, mkdir, open, readlink, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputError } from '../failure.js';
import { type Streams, write } from '../streams.js';
import { UsageError } from '../usageError.js';
import { drafts } from './drafts.js';

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

/** An output being written. A regular file takes its name only when published: before that it is a temporary file beside it. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  publish(): Promise<void>;
  /** Leaves what was there before as it was. */
  discard(): Promise<void>;
}

/** Opens what `-o` names; null is standard output. Devices and pipes are written to as they are, never replaced. */
export async function openOutput(path: string | null, streams: Streams): Promise<Output> {
  const target: Target = path === null ? { kind: 'stream', stream: 'stdout' } : await resolveTarget(path);
  if (target.kind === 'file') return openDraft(target.path, target.mode);
  if (target.kind === 'device') return openDevice(target.path);
  const done = async () => {};
  return { write: (content) => write(streams[target.stream], content), publish: done, discard: done };
}

export async function writeOutput(path: string | null, content: string | Uint8Array, streams: Streams): Promise<void> {
  await writeAndPublish(await openOutput(path, streams), content);
}

/** Writes a regular file, complete or not at all; its directory is made where it is missing. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await forOutput(path, mkdir(dirname(path), { recursive: true }));
  const mode = (await stat(path).catch(() => null))?.mode;
  await writeAndPublish(await openDraft(path, mode === undefined ? null : mode & 0o777), content);
}

async function writeAndPublish(output: Output, content: string | Uint8Array): Promise<void> {
  try {
    await output.write(content);
    await output.publish();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/**
 * Says before any work is done that an output could not be written.
 * @throws UsageError that names the path and the cause
 */
export async function checkOutput(path: string): Promise<void> {
  const target = await resolveTarget(path);
  if (target.kind !== 'stream')
    await checkWritable(path, target.kind === 'device' ? target.path : dirname(target.path));
}

/** As `checkOutput`, for a directory of outputs, which is made where it is missing. */
export async function checkOutputDirectory(path: string): Promise<void> {
  let there = resolve(path);
  while (there !== dirname(there) && (await isMissing(there))) there = dirname(there);
  await checkWritable(path, there);
}

async function checkWritable(path: string, needed: string): Promise<void> {
  try {
    await access(needed, constants.W_OK);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const cause = missing ? `there is no directory ${needed}` : `${needed} is not writable`;
    throw new UsageError(`${path}: cannot be written: ${cause}; make it or choose another -o`);
  }
}

const isMissing = (path: string) =>
  lstat(path).then(
    () => false,
    () => true,
  );

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

async function openDevice(path: string): Promise<Output> {
  const file = await forOutput(path, open(path, 'w'));
  return {
    write: async (content) => void (await forOutput(path, file.write(asBytes(content)))),
    publish: () => file.close(),
    discard: () => file.close(),
  };
}

async function openDraft(path: string, mode: number | null): Promise<Output> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await forOutput(path, open(temporary, 'wx'));
  drafts.add(temporary);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  const publish = async () => {
    await file.sync();
    await close();
    if (mode !== null) await chmod(temporary, mode);
    await rename(temporary, path);
    drafts.delete(temporary);
  };
  return {
    write: (content) => forOutput(path, file.appendFile(content)),
    publish: () => forOutput(path, publish()),
    async discard() {
      await close();
      await rm(temporary, { force: true });
      drafts.delete(temporary);
    },
  };
}

function forOutput<T>(path: string, doing: Promise<T>): Promise<T> {
  return doing.catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EPIPE' ? error : new OutputError(path, error);
  });
}

const asBytes = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : content);

/** Whether the path is there and a directory; a trailing slash says that it shall be one. */
export async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
