import { inOrder } from './batch/inOrder.js';
import { type Job, type JobResult, type JobSettings, runJob } from './batch/job.js';
import { openJournal } from './batch/journal.js';
import { openPool } from './batch/pool.js';
import { exitCode } from './exitCode.js';
import { type Input, listed, listInputs, meansMany } from './input/listInputs.js';
import { readCorrections } from './input/readCorrections.js';
import { readLines, readStream } from './input/readInput.js';
import { shardFromEnvironment, takeShard } from './input/shard.js';
import { lossReport } from './output/encode.js';
import { type OutputPlan, outputPaths, planOutput } from './output/plan.js';
import { openSink } from './output/sink.js';
import { openReport } from './report/report.js';
import type { ImportSettings } from './settings.js';
import { type Dependencies, loadImporter, type Streams } from './streams.js';

/** One document with what is to be done about it. */
interface Task {
  readonly job: Job;
  /** How messages name it. */
  readonly subject: string;
}

/**
 * Imports documents and writes what they hold; a document that fails costs itself alone.
 * @returns the exit code
 * @throws UsageError for what cannot be meant, before any work is done
 */
export async function importCommand(settings: ImportSettings, streams: Streams, deps: Dependencies): Promise<number> {
  const many = await meansMany(settings.inputs);
  const corrections = await Promise.all(settings.corrections.map(readCorrections));
  const plan = await planOutput(settings, many);
  const tasks = many ? await manyTasks(settings, plan, streams) : await oneTask(settings, plan, streams);
  const journal = await openJournal(settings.journal, { plan, municipality: settings.municipality, corrections });
  const shared = { municipality: settings.municipality, corrections, sole: !many, render: plan.render };
  const runner = await openRunner(settings, shared, streams, deps);
  const report = openReport({ many, quiet: settings.quiet, inBand: many && isNdjsonStream(plan) }, streams);
  const sink = await openSink(plan, journal.hasDelivered ? 'goes on' : 'begins', streams);
  try {
    const work = (task: Task) => journal.recall(task.job, runner.run);
    for await (const [{ subject, job }, result] of inOrder(tasks, settings.jobs * AHEAD, work)) {
      const inBand = await report.add(subject, job.path, result);
      const part = result.kind === 'imported' ? result.rendered : inBand;
      if (part && !(result.kind === 'imported' && result.delivered)) await sink.add(part);
      await journal.delivered(job, result);
    }
    await (report.isWorthKeeping() ? sink.finish() : sink.abandon());
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    runner.close();
    await journal.close();
  }
  const lost = lossReport([...report.lost(), ...sink.lost()], plan.render.encoding);
  await report.end(lost);
  return exitCode(report.failures());
}

/** How many documents a worker's worth may be finished ahead of one that takes long. */
const AHEAD = 8;

const isNdjsonStream = (plan: OutputPlan) => plan.kind === 'stream' && plan.render.format === 'ndjson';

async function oneTask(settings: ImportSettings, plan: OutputPlan, { stdin }: Streams): Promise<Task[]> {
  const argument = settings.inputs.arguments[0] as string;
  if (argument !== '-') {
    const [input] = (await listInputs(settings.inputs, stdin)) as [Input];
    return [fileTask(input, outputPaths([input], plan).get(input) ?? null)];
  }
  const path = settings.stdinFilename;
  const input = listed(path ?? 'stdin');
  const output = outputPaths([input], plan).get(input) ?? null;
  return [{ subject: path ?? 'standard input', job: { path, bytes: await readStream(stdin), output } }];
}

async function manyTasks(
  settings: ImportSettings,
  plan: OutputPlan,
  { stdin, env }: Streams,
): Promise<Iterable<Task> | AsyncIterable<Task>> {
  const shard = settings.shard ?? shardFromEnvironment(env);
  const { inputs } = settings;
  const isAlone = inputs.arguments.length === 0 && inputs.filesFrom === '-';
  if (isAlone && shard === null && isNdjsonStream(plan)) return streamTasks(readLines(stdin, inputs.nul));
  const all = await listInputs(inputs, stdin);
  const outputs = outputPaths(all, plan);
  return takeShard(all, shard).map((input) => fileTask(input, outputs.get(input) ?? null));
}

/** Paths as another program hands them over: exactly one result a line, in its order, while more are to come. */
async function* streamTasks(paths: AsyncIterable<string>): AsyncGenerator<Task> {
  for await (const path of paths) yield fileTask({ path, name: path }, null);
}

const fileTask = ({ path }: Input, output: string | null): Task => ({
  subject: path,
  job: { path, bytes: null, output },
});

/** One document is imported here; several, or one with a time limit, by processes that may die of them. */
async function openRunner(
  settings: ImportSettings,
  job: JobSettings,
  { env }: Streams,
  deps: Dependencies,
): Promise<{ run: (job: Job) => Promise<JobResult>; close: () => void }> {
  if (!job.sole || settings.timeout !== null) {
    const verbose = env.DEBUG?.includes('plan-import') ?? false;
    return openPool({ ...deps, workers: settings.jobs, timeout: settings.timeout, job, verbose });
  }
  return { run: async (one) => runJob(one, job, await loadImporter(deps)), close: () => {} };
}
