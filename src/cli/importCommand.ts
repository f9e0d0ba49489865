import { join } from 'node:path';
import { inOrder } from './batch/inOrder.js';
import { type Job, type JobResult, type JobSettings, runJob } from './batch/job.js';
import { openJournal } from './batch/journal.js';
import { exitCode } from './exitCode.js';
import { checkMunicipality } from './input/checkMunicipality.js';
import { type Input, listed, listInputs, meansMany } from './input/listInputs.js';
import { readCorrections } from './input/readCorrections.js';
import { readLines, readStream } from './input/readInput.js';
import { readLexicon } from './input/readLexicon.js';
import { shardFromEnvironment, takeShard } from './input/shard.js';
import { lossReport } from './output/encode.js';
import { outputName } from './output/formats.js';
import { type OutputPlan, outputPaths, planOutput } from './output/plan.js';
import { NO_SINK, openSink } from './output/sink.js';
import { checkOutput } from './output/writeOutput.js';
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
  await checkMunicipality(settings.municipality);
  const many = await meansMany(settings.inputs);
  const plan = await planOutput(settings, many, streams);
  const shared = await sharedSettings(settings, plan, many);
  const tasks = many ? await manyTasks(settings, plan, streams) : await oneTask(settings, plan, streams);
  if (settings.reportTo !== null) await checkOutput(settings.reportTo);
  const journal = await openJournal(settings.journal, plan, shared);
  const runner = await openRunner(settings, shared, streams, deps);
  const count = Array.isArray(tasks) ? tasks.length : null;
  const report = await openReport(settings, { many, count, inBand: many && isNdjsonStream(plan) }, streams);
  const sink = shared.rendered ? await openSink(plan, journal.hasDelivered ? 'goes on' : 'begins', streams) : NO_SINK;
  try {
    const work = (task: Task) => {
      report.begin(task.subject);
      return journal.recall(task.job, runner.run);
    };
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
    report.stopProgress();
    runner.close();
    await journal.close();
  }
  const lost = lossReport([...report.lost(), ...sink.lost()], plan.render.encoding);
  const verdict = await report.end(lost);
  return exitCode(report.failures(), verdict);
}

async function sharedSettings(settings: ImportSettings, plan: OutputPlan, many: boolean): Promise<JobSettings> {
  return {
    municipality: settings.municipality,
    lexicon: settings.lexicon === null ? null : await readLexicon(settings.lexicon),
    limits: settings.limits,
    corrections: await Promise.all(settings.corrections.map(readCorrections)),
    sole: !many,
    render: plan.render,
    findings: settings.reporter !== null || settings.strict,
    rendered: settings.check === null || settings.output !== null,
  };
}

/** How many documents a worker's worth may be finished ahead of one that takes long. */
const AHEAD = 8;

const isNdjsonStream = (plan: OutputPlan) => plan.kind === 'stream' && plan.render.format === 'ndjson';

async function oneTask(settings: ImportSettings, plan: OutputPlan, { stdin }: Streams): Promise<Task[]> {
  if (settings.inputs.arguments[0] !== '-') {
    const inputs = await listInputs(settings.inputs, stdin);
    return fileTasks(inputs, outputPaths(inputs, plan), settings.check);
  }
  const path = settings.stdinFilename;
  const input = listed(path ?? 'stdin');
  const [task] = fileTasks([input], outputPaths([input], plan), settings.check) as [Task];
  return [{ subject: path ?? 'standard input', job: { ...task.job, path, bytes: await readStream(stdin) } }];
}

async function manyTasks(
  settings: ImportSettings,
  plan: OutputPlan,
  { stdin, env }: Streams,
): Promise<Task[] | AsyncIterable<Task>> {
  const shard = settings.shard ?? shardFromEnvironment(env);
  const { inputs } = settings;
  const isAlone = inputs.arguments.length === 0 && inputs.filesFrom === '-';
  if (isAlone && shard === null && isNdjsonStream(plan))
    return streamTasks(readLines(stdin, inputs.nul), settings.check);
  const all = await listInputs(inputs, stdin);
  return fileTasks(takeShard(all, shard), outputPaths(all, plan), settings.check);
}

/** Paths as another program hands them over: exactly one result a line, in its order, while more are to come. */
async function* streamTasks(paths: AsyncIterable<string>, check: string | null): AsyncGenerator<Task> {
  for await (const path of paths) yield* fileTasks([listed(path)], new Map(), check);
}

function fileTasks(inputs: readonly Input[], outputs: ReadonlyMap<Input, string>, check: string | null): Task[] {
  return inputs.map((input) => ({
    subject: input.path,
    job: {
      path: input.path,
      bytes: null,
      output: outputs.get(input) ?? null,
      expected: check === null ? null : join(check, outputName(input.name, 'json')),
    },
  }));
}

/** So that one document among many cannot hold up the run for ever: ten minutes, in milliseconds. */
const LONGEST = 600_000;

/** One document is imported here; several, or one with a time limit, by processes that may die of them. */
async function openRunner(
  settings: ImportSettings,
  job: JobSettings,
  { env }: Streams,
  deps: Dependencies,
): Promise<{ run: (job: Job) => Promise<JobResult>; close: () => void }> {
  if (!job.sole || settings.timeout !== null) {
    const verbose = env.DEBUG?.includes('plan-import') ?? false;
    const timeout = settings.timeout ?? LONGEST;
    const { openPool } = await import('./batch/pool.js');
    return openPool({ ...deps, workers: settings.jobs, timeout, job, verbose });
  }
  return { run: async (one) => runJob(one, job, await loadImporter(deps)), close: () => {} };
}
