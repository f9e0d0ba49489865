import { readCommandLine } from './commandLine.js';
import { type Failure, isTransient, toFailure } from './failure.js';
import { importCommand } from './importCommand.js';
import { schemaCommand } from './schemaCommand.js';
import type { Command } from './settings.js';
import { type Dependencies, type Streams, write } from './streams.js';
import { terminalText } from './terminalText.js';

/** The command line: reads the arguments, does what they say, gives the exit code. Throws nothing. */
export async function run(argv: readonly string[], streams: Streams, deps: Dependencies): Promise<number> {
  let subject = '';
  try {
    let printed = '';
    const command = readCommandLine(argv, (text) => {
      printed += text;
    });
    if (printed) await write(streams.stdout, printed);
    if (command.kind === 'import') subject = command.settings.input === '-' ? 'standard input' : command.settings.input;
    await perform(command, streams, deps);
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    const failure = toFailure(error);
    await reportFailure(failure, failure.code === 'usage' ? '' : subject, streams).catch(() => {});
    return exitCode(failure);
  }
}

async function perform(command: Command, streams: Streams, deps: Dependencies): Promise<void> {
  if (command.kind === 'schema') await schemaCommand(command.settings, streams);
  if (command.kind === 'import') await importCommand(command.settings, streams, deps);
}

/** 1 the document could not be imported · 2 usage · 75 another try may succeed. */
function exitCode(failure: Failure): number {
  if (failure.code === 'usage') return 2;
  return isTransient(failure) ? 75 : 1;
}

async function reportFailure(failure: Failure, subject: string, { stderr, env }: Streams): Promise<void> {
  const about = subject ? `${subject}: ` : '';
  const hint = failure.code === 'usage' ? ' (plan-import --help)' : '';
  await write(stderr, `plan-import: ${terminalText(about + failure.message)}${hint}\n`);
  if (env.DEBUG?.includes('plan-import') && failure.stack) await write(stderr, `${failure.stack}\n`);
}
