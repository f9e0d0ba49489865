import { loadImporter } from '../streams.js';
import { tuneEngine } from '../tuneEngine.js';
import { type Job, type JobResult, type JobSettings, runJob } from './job.js';

/** What the parent sends: once how to work, then jobs one at a time. */
export type ToWorker =
  | { readonly kind: 'start'; readonly importer: string; readonly settings: JobSettings }
  | { readonly kind: 'job'; readonly job: Job };

export interface FromWorker {
  readonly result: JobResult;
  /** Resident memory in bytes after the job. */
  readonly memory: number;
}

tuneEngine();

/** A process that imports documents one after the other, with everything loaded once. Ends with its parent. */
let importer = '';
let settings: JobSettings | null = null;

process.on('message', async (message: ToWorker) => {
  if (message.kind === 'start') {
    ({ importer, settings } = message);
    return;
  }
  const importDocument = await loadImporter({ importer });
  const result = await runJob(message.job, settings as JobSettings, importDocument);
  const reply: FromWorker = { result, memory: process.memoryUsage.rss() };
  process.send?.(reply);
});
process.on('disconnect', () => process.exit());
// An interrupt from the terminal reaches the whole group: the parent decides what becomes of the work.
process.on('SIGINT', () => {});
