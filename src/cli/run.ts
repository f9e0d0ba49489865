import { readCommandLine } from './commandLine.js';
import { exitCode } from './exitCode.js';
import { toFailure } from './failure.js';
import type { Command } from './settings.js';
import { type Dependencies, type Streams, tell, write } from './streams.js';
import { terminalText } from './terminalText.js';

/** The command line: reads the arguments, does what they say, gives the exit code. Throws nothing. */
export async function run(argv: readonly string[], streams: Streams, deps: Dependencies): Promise<number> {
  try {
    let printed = '';
    const command = await readCommandLine(argv, (text) => {
      printed += text;
    });
    if (printed) await write(streams.stdout, printed);
    return await perform(command, streams, deps);
  } catch (error) {
    // The reader has had enough (`| head -1`).
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    const failure = toFailure(error);
    const hint = failure.code === 'usage' ? ' (plan-import --help)' : '';
    const stack = streams.env.DEBUG?.includes('plan-import') && failure.stack ? `${failure.stack}\n` : '';
    await tell(streams, `plan-import: ${terminalText(failure.message)}${hint}\n${stack}`);
    return exitCode([failure]);
  }
}

/** Loads no more than the command needs. */
async function perform(command: Command, streams: Streams, deps: Dependencies): Promise<number> {
  switch (command.kind) {
    case 'import':
      return (await import('./importCommand.js')).importCommand(command.settings, streams, deps);
    case 'schema':
      await (await import('./schemaCommand.js')).schemaCommand(command.settings, streams);
      return 0;
    case 'merge':
      await (await import('./mergeCommand.js')).mergeCommand(command.settings, streams);
      return 0;
    case 'review':
      await (await import('./reviewCommand.js')).reviewCommand(command.settings, streams, deps);
      return 0;
    case 'explain':
      await (await import('./explainCommand.js')).explainCommand(command.settings, streams);
      return 0;
    case 'labels':
      await (await import('./labelsCommand.js')).labelsCommand(command.settings, streams);
      return 0;
    case 'self': {
      const { selfText } = await import('./completion/index.js');
      await write(streams.stdout, selfText(command.which, command.program));
      return 0;
    }
    case 'nothing':
      return 0;
  }
}
