import type { CommandDescription, ProgramDescription } from '../args/describe.js';

/** A completion script for fish. */
export function fishCompletion([program, ...commands]: ProgramDescription): string {
  const names = commands.map((c) => c.name).join(' ');
  const lines = [
    '# fish completion for plan-import: plan-import completion fish | source',
    ...commands.map((c) => `complete -c plan-import -n __fish_use_subcommand -a ${c.name} -d ${quote(c.description)}`),
    ...optionLines(program, `not __fish_seen_subcommand_from ${names}`),
    ...commands.flatMap((c) => [
      ...optionLines(c, `__fish_seen_subcommand_from ${c.name}`),
      ...(c.choices.length > 0
        ? [`complete -c plan-import -n '__fish_seen_subcommand_from ${c.name}' -x -a ${quote(c.choices.join(' '))}`]
        : []),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function optionLines(command: CommandDescription, when: string): string[] {
  return command.options.map(({ short, long, value, description, choices }) => {
    const parts = [`complete -c plan-import -n '${when}'`, `-l ${long.slice(2)}`];
    if (short) parts.push(`-s ${short.slice(1)}`);
    if (choices.length > 0) parts.push(`-x -a ${quote(choices.join(' '))}`);
    else if (value !== null) parts.push('-r');
    return [...parts, `-d ${quote(description)}`].join(' ');
  });
}

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
