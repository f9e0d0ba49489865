import type { CommandDescription, ProgramDescription } from '../args/describe.js';

/** A completion script for bash: options, their choices, commands, else files. */
export function bashCompletion([program, ...commands]: ProgramDescription): string {
  return `# bash completion for plan-import: eval "$(plan-import completion bash)"
_plan_import() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  case "$command" in
${commands.map((c) => `    ${c.name})\n${cases(c)}\n      ;;`).join('\n')}
    *)
${cases(program, commands)}
      ;;
  esac
}
complete -o filenames -F _plan_import plan-import
`;
}

function cases(command: CommandDescription, commands: readonly CommandDescription[] = []): string {
  const withChoices = command.options.filter((o) => o.choices.length > 0);
  const withValue = command.options.filter((o) => o.value !== null && o.choices.length === 0);
  const names = command.options.flatMap((o) => [o.long, ...(o.short ? [o.short] : [])]);
  const words = [...command.choices, ...commands.map((c) => c.name)];
  return `      case "$before" in
${withChoices.map((o) => `        ${flags(o)}) COMPREPLY=($(compgen -W "${o.choices.join(' ')}" -- "$word")); return ;;`).join('\n')}
${withValue.length > 0 ? `        ${withValue.map(flags).join('|')}) COMPREPLY=($(compgen -f -- "$word")); return ;;` : ''}
      esac
      if [[ "$word" == -* ]]; then
        COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$word"))
      else
        COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word") $(compgen -f -- "$word"))
      fi`.replace(/\n\n+/g, '\n');
}

const flags = ({ short, long }: { short: string | null; long: string }) => (short ? `${short}|${long}` : long);
