import { fork, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const GNU_TIME = '/usr/bin/time';
const hasGnuTime = existsSync(GNU_TIME) && spawnSync(GNU_TIME, ['-f', '%M', 'true']).status === 0;

export const isInstalled = (command) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

/**
 * Runs the tools in turn, a round at a time, so that what else the machine does weighs on all of them alike.
 * `tools` are named functions that give one run's `{ms, cpu, megabytes}`; the first round warms up and is not counted.
 * @returns by name, the medians; `ratio(a, b, of)` is the median of the rounds' own ratios
 */
export async function inTurn(tools, rounds) {
  const runs = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(tools)) {
      const result = await run();
      if (round > 0) runs[name].push(result);
    }
  }
  const medianOf = (name, of) => median(runs[name].map((r) => r[of]));
  return {
    has: (name) => name in runs,
    ms: (name) => medianOf(name, 'ms'),
    cpu: (name) => medianOf(name, 'cpu'),
    megabytes: (name) => medianOf(name, 'megabytes'),
    ratio: (a, b, of = 'ms') => median(runs[a].map((r, i) => r[of] / runs[b][i][of])),
  };
}

/** One run of a process: wall clock and processor milliseconds, peak resident megabytes (its children's peak if higher). */
export function runProcess(command, args, { env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-import-bench-'));
  const figures = join(folder, 'time');
  const timed = hasGnuTime ? [GNU_TIME, '-o', figures, '-f', '%U %S %M', command, ...args] : [command, ...args];
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(timed[0], timed.slice(1), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const ms = performance.now() - began;
      const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = hasGnuTime
        ? readFileSync(figures, 'utf8').trim().split('\n').at(-1).split(' ').map(Number)
        : [];
      rmSync(folder, { recursive: true, force: true });
      if (code === 0) resolve({ ms, cpu: 1000 * (user + system), megabytes: kilobytes / 1024 });
      else reject(new Error(`${command} ${args.join(' ')}: status ${code}\n${errors}`));
    });
  });
}

export const runNode = (...args) => runProcess(process.execPath, args);

/** A warm process that does one thing to a file, time after time, when asked: `{run, stop}`. */
export function warmProcess(task, path) {
  const child = fork(fileURLToPath(new URL('tasks.mjs', import.meta.url)), [task, path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
  });
  return {
    run: () =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`${task} ${path}: status ${code}`)));
        child.send('run');
      }),
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
    },
  };
}
