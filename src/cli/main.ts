import { removeDrafts } from './output/drafts.js';
import { packageVersion } from './packageVersion.js';
import type { Dependencies } from './streams.js';
import { tuneEngine } from './tuneEngine.js';

const HOUSE: Dependencies = { importer: new URL('../importDocument.js', import.meta.url).href };

/** Runs the command line in a process: standard streams in, exit code out. A reader that went away (`| head -1`) ends it quietly. */
export async function main(process: NodeJS.Process, dependencies: Dependencies = HOUSE): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  const argv = process.argv.slice(2);
  // Asked by scripts at every start: answered before anything is loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    stdout.write(`${packageVersion()}\n`);
    return;
  }
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Any other error reaches whoever wrote.
    if (error.code === 'EPIPE') process.exit(0);
  });
  stderr.on('error', () => {});
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      removeDrafts();
      process.exit(code);
    });
  }
  tuneEngine();
  const { run } = await import('./run.js');
  process.exitCode = await run(argv, { stdin, stdout, stderr, env }, dependencies);
}
