import type { Command as Commander } from 'commander';

/** An option as completions and the manual need it. */
export interface OptionDescription {
  /** `-o` */
  readonly short: string | null;
  /** `--output` */
  readonly long: string;
  /** `<path>`; null where it takes no value. */
  readonly value: string | null;
  readonly description: string;
  readonly choices: readonly string[];
  readonly group: string | null;
}

export interface CommandDescription {
  readonly name: string;
  readonly description: string;
  /** `<outputs...>` */
  readonly arguments: readonly string[];
  readonly choices: readonly string[];
  readonly options: readonly OptionDescription[];
}

/** The program first, then its commands. */
export type ProgramDescription = readonly [CommandDescription, ...CommandDescription[]];

export function describeProgram(program: Commander): ProgramDescription {
  return [describe(program), ...program.commands.map(describe)];
}

function describe(command: Commander): CommandDescription {
  const args = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    arguments: args.map((a) => {
      const name = a.variadic ? `${a.name()}...` : a.name();
      return a.required ? `<${name}>` : `[${name}]`;
    }),
    choices: args.flatMap((a) => a.argChoices ?? []),
    options: command.options.map((option) => ({
      short: option.short ?? null,
      long: option.long as string,
      value: /<.+>|\[.+\]/.exec(option.flags)?.[0] ?? null,
      description: option.description,
      choices: option.argChoices ?? [],
      group: option.helpGroupHeading?.replace(/:$/, '') ?? null,
    })),
  };
}
