import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Failure } from '../failure.js';
import type { Dependencies } from '../streams.js';
import type { Job, JobResult, JobSettings } from './job.js';
import type { FromWorker, ToWorker } from './worker.js';

export interface PoolSettings extends Dependencies {
  readonly workers: number;
  /** Milliseconds for one document; null for no end. */
  readonly timeout: number | null;
  readonly job: JobSettings;
  /** Whether workers may write to standard error (for debugging). */
  readonly verbose: boolean;
}

export interface Pool {
  /** Imports one document in a process that may die of it without harm to the others. */
  run(job: Job): Promise<JobResult>;
  close(): void;
}

/** The built worker, wherever this module was bundled. */
const WORKER = createRequire(import.meta.url).resolve('#worker');
/** A worker that has grown beyond this is replaced by a fresh one. */
const MOST_MEMORY = 1024 ** 3;
const HEAP_MEGABYTES = 1536;

/** Worker processes, started when they are first needed and kept warm. */
export function openPool(settings: PoolSettings): Pool {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  const start = (): ChildProcess => {
    const child = fork(WORKER, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', settings.verbose ? 'inherit' : 'ignore', 'ipc'],
      execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MEGABYTES}`],
    });
    all.add(child);
    child.once('exit', () => all.delete(child));
    // A message to a child that has just died fails; its exit is what counts.
    child.on('error', () => {});
    send(child, { kind: 'start', importer: settings.importer, settings: settings.job });
    return child;
  };

  async function run(job: Job): Promise<JobResult> {
    if (busy >= settings.workers) await new Promise<void>((resolve) => waiting.push(resolve));
    busy++;
    const child = idle.pop() ?? start();
    const { reply, failure } = await ask(child, job, settings.timeout);
    busy--;
    if (reply && reply.memory < MOST_MEMORY && child.connected) idle.push(child);
    else child.kill('SIGKILL');
    waiting.shift()?.();
    return reply ? reply.result : { kind: 'failed', failure };
  }

  function close() {
    process.off('exit', close);
    for (const child of all) child.kill('SIGKILL');
  }

  // A worker that is busy would not notice that its parent has gone.
  process.once('exit', close);
  return { run, close };
}

type Answer = { reply: FromWorker; failure: null } | { reply: null; failure: Failure };

function ask(child: ChildProcess, job: Job, timeout: number | null): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (reply: FromWorker) => settle({ reply, failure: null });
    const onExit = (code: number | null, signal: string | null) =>
      settle({ reply: null, failure: death(code, signal) });
    const timer =
      timeout === null ? undefined : setTimeout(() => settle({ reply: null, failure: late(timeout) }), timeout);
    child.once('message', onMessage).once('exit', onExit);
    send(child, { kind: 'job', job });
  });
}

const send = (child: ChildProcess, message: ToWorker) => child.connected && child.send(message, () => {});

const late = (timeout: number): Failure => ({
  code: 'timeout',
  message: `it took longer than ${timeout / 1000} s; give it more with --timeout if you trust the file`,
  stack: null,
});

/** Killed from outside (by an operator, for want of memory) another try may succeed; of a crash it won't. */
function death(code: number | null, signal: string | null): Failure {
  const killed = signal === 'SIGKILL' || signal === 'SIGTERM';
  return {
    code: killed ? 'killed' : 'crashed',
    message: killed
      ? `its worker was killed (${signal}); is there memory enough? try again with fewer --jobs`
      : `its worker crashed (${signal ?? `exit ${code}`}); please report it`,
    stack: null,
  };
}
