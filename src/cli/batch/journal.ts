import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, stat, truncate } from 'node:fs/promises';
import { isTransient } from '../failure.js';
import { readInput } from '../input/readInput.js';
import type { OutputPlan } from '../output/plan.js';
import { packageVersion } from '../packageVersion.js';
import { UsageError } from '../usageError.js';
import type { Job, JobResult, JobSettings } from './job.js';

/** What was done already, so that an interrupted run goes on where it stopped. */
export interface Journal {
  /** Does the job, or gives the result that it had when it was done before. */
  recall(job: Job, run: (job: Job) => Promise<JobResult>): Promise<JobResult>;
  /** To be told when a result has been written to an output that cannot be taken back. */
  delivered(job: Job, result: JobResult): Promise<void>;
  /** Whether an earlier run has begun an output that cannot be taken back. */
  readonly hasDelivered: boolean;
  close(): Promise<void>;
}

/** One line of a journal. */
interface Entry {
  readonly key: string;
  readonly path: string | null;
  readonly result: JobResult;
}

const NO_JOURNAL: Journal = {
  recall: (job, run) => run(job),
  delivered: async () => {},
  hasDelivered: false,
  close: async () => {},
};

/**
 * Opens a journal (NDJSON, only ever appended to) or, for null, does without one.
 * @throws UsageError for a file that is no journal; a last line that was cut off is dropped
 */
export async function openJournal(path: string | null, plan: OutputPlan, shared: JobSettings): Promise<Journal> {
  if (path === null) return NO_JOURNAL;
  const done = await readEntries(path);
  const file = await open(path, 'a').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--resume ${path}: cannot be written (${error.code}); choose another place`);
  });
  const keys = new WeakMap<Job, string>();
  // What went to standard output is there already: it is neither kept nor given out again.
  const isStdout = plan.kind === 'stream' && plan.path === null;
  return {
    async recall(job, run) {
      const own = await keyOf(job, plan, shared);
      if (own === null) return run(job);
      const entry = done.get(own);
      if (entry && (await isStillThere(job))) return isStdout ? asDelivered(entry.result) : entry.result;
      keys.set(job, own);
      const result = await run(job);
      if (!isStdout) await append(file, { key: own, path: job.path, result });
      return result;
    },
    async delivered(job, result) {
      const own = keys.get(job);
      if (isStdout && own !== undefined) await append(file, { key: own, path: job.path, result: withoutText(result) });
    },
    hasDelivered: isStdout && [...done.values()].some((entry) => entry.result.kind === 'imported'),
    close: () => file.close(),
  };
}

async function append(file: FileHandle, entry: Entry): Promise<void> {
  const { result } = entry;
  if (result.kind === 'failed' && (isTransient(result.failure) || result.failure.code === 'timeout')) return;
  await file.appendFile(`${JSON.stringify(entry)}\n`);
}

/**
 * By content, version and options: what would come out differently is done anew. Null for what cannot be read, and for a
 * check, whose stored output may have changed.
 */
async function keyOf(job: Job, { kind }: OutputPlan, shared: JobSettings): Promise<string | null> {
  if (job.expected !== null) return null;
  const bytes = job.bytes ?? (await readInput(job.path as string).catch(() => null));
  if (bytes === null) return null;
  const content = createHash('sha256').update(bytes).digest('hex');
  const options = { path: job.path, output: job.output, kind, shared };
  return createHash('sha256')
    .update(JSON.stringify([packageVersion(), content, options]))
    .digest('hex');
}

const isStillThere = async (job: Job) => job.output === null || (await stat(job.output).catch(() => null)) !== null;

function asDelivered(result: JobResult): JobResult {
  return result.kind === 'imported' ? { ...result, delivered: true } : result;
}

function withoutText(result: JobResult): JobResult {
  return result.kind === 'imported' ? { ...result, rendered: null } : result;
}

async function readEntries(path: string): Promise<Map<string, Entry>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new UsageError(`--resume ${path}: cannot be read (${error.code ?? error.message})`);
  });
  const end = text.lastIndexOf('\n') + 1;
  if (end < text.length) {
    if (end === 0 && !text.startsWith('{"key":')) throw noJournal(path, 1);
    await truncate(path, Buffer.byteLength(text.slice(0, end)));
  }
  const entries = new Map<string, Entry>();
  for (const [i, line] of text.slice(0, end).split('\n').slice(0, -1).entries()) {
    const entry = parseEntry(line);
    if (entry === null) throw noJournal(path, i + 1);
    entries.set(entry.key, entry);
  }
  return entries;
}

const noJournal = (path: string, line: number) =>
  new UsageError(`--resume ${path}: line ${line} is no entry of a journal; name another file, or remove this one`);

function parseEntry(line: string): Entry | null {
  try {
    const entry = JSON.parse(line) as Partial<Entry>;
    const kind = entry.result?.kind;
    return typeof entry.key === 'string' && (kind === 'imported' || kind === 'failed') ? (entry as Entry) : null;
  } catch {
    return null;
  }
}
