import type { CommandDescription, OptionDescription, ProgramDescription } from '../args/describe.js';

const EXIT = [
  ['0', 'Done.'],
  ['1', 'A document could not be imported, or a check (--strict, --max-doubts, --check) failed.'],
  ['2', 'The command line, a config file or a journal is wrong; nothing was done.'],
  ['75', 'No space, or a killed worker: another try may succeed.'],
] as const;

const ENVIRONMENT = [
  ['DEBUG=plan-import', 'Show stack traces, and what workers write to standard error.'],
  ['NO_COLOR', 'No colours.'],
  ['PLAN_IMPORT_SHARD_COUNT', 'How many parts there are, where a scheduler gives only the number of its task.'],
  [
    'JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, CLOUD_RUN_TASK_INDEX, SLURM_ARRAY_TASK_ID',
    'Which part of the documents this task takes, as by --shard.',
  ],
] as const;

/** The manual page (macros of man(7)), made from the same words as `--help`. */
export function manual([program, ...commands]: ProgramDescription): string {
  const lines = [
    '.TH PLAN-IMPORT 1',
    '.SH NAME',
    `plan-import \\- ${roff(program.description.replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    '.B plan-import',
    '[\\fIoptions\\fR] [\\fIinputs\\fR...]',
    ...commands.flatMap((c) => ['.br', `.B plan-import ${c.name}`, roff(synopsis(c))]),
    '.SH OPTIONS',
    ...groups(program.options),
    '.SH COMMANDS',
    ...commands.flatMap((c) => [
      `.SS ${c.name}`,
      roff(`${c.description}.`),
      ...(c.choices.length > 0 ? ['.PP', roff(`One of: ${c.choices.join(', ')}.`)] : []),
      ...c.options.flatMap(entry),
    ]),
    '.SH EXIT STATUS',
    ...EXIT.flatMap(([code, text]) => ['.TP', `.B ${code}`, roff(text)]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, text]) => ['.TP', `.B ${roff(name)}`, roff(text)]),
    '.SH FILES',
    '.TP',
    '.B plan-import.config.json',
    roff(
      'Options of this directory, named as on the command line in camelCase; plan-import schema config describes it.',
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function groups(options: readonly OptionDescription[]): string[] {
  let group: string | null = null;
  return options.flatMap((option) => {
    const heading = option.group !== group && option.group ? [`.SS ${option.group}`] : [];
    group = option.group;
    return [...heading, ...entry(option)];
  });
}

function entry({ short, long, value, description, choices }: OptionDescription): string[] {
  const allowed = choices.length > 0 ? `: ${choices.join(', ')}` : '';
  const names = short ? `${short}, ${long}` : long;
  return ['.TP', `\\fB${roff(names)}\\fR${value ? ` \\fI${roff(value)}\\fR` : ''}`, roff(description + allowed)];
}

const synopsis = (c: CommandDescription) => ['[options]', ...c.arguments].join(' ');

const roff = (text: string) => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^\./, '\\&.');
