import type { CommandDescription, OptionDescription, ProgramDescription } from '../args/describe.js';

/** A completion script for zsh. */
export function zshCompletion([program, ...commands]: ProgramDescription): string {
  return `#compdef plan-import
# zsh completion for plan-import: source <(plan-import completion zsh)
_plan_import() {
  case "$words[2]" in
${commands.map((c) => `    ${c.name})\n      shift words; (( CURRENT-- ))\n${argumentsOf(c)}\n      ;;`).join('\n')}
    *)
      if (( CURRENT == 2 )); then
        local -a commands=(${commands.map((c) => quote(`${c.name}:${c.description}`)).join(' ')})
        _describe command commands
      fi
${argumentsOf(program)}
      ;;
  esac
}
compdef _plan_import plan-import
`;
}

function argumentsOf(command: CommandDescription): string {
  const rest = command.choices.length > 0 ? `'*: :(${command.choices.join(' ')})'` : "'*:file:_files'";
  return `      _arguments -s ${[...command.options.map(spec), rest].join(' \\\n        ')}`;
}

function spec({ short, long, value, description, choices }: OptionDescription): string {
  const action = choices.length > 0 ? `:(${choices.join(' ')})` : ':_files';
  const taken = value === null ? '' : `:${value.replace(/[<>[\]:]/g, '')}${action}`;
  const text = quote(`[${description.replace(/[[\]]/g, '')}]${taken}`);
  return short ? `'(${short} ${long})'{${short},${long}}${text}` : quote(long) + text;
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
