import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page shows in a fence: something to run, a file to write, the output of a command, or nothing of these. */
export type Fence =
  | { readonly kind: 'run'; readonly commands: readonly string[] }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'shows'; readonly command: string; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

/** The folder of the repository: tests and scripts are started there. */
export const ROOT = process.cwd();

/** Pages whose commands are run. The Japanese README has those of the English one, and a test that says so. */
export const PAGES = ['README.md', 'docs/lexicon.md', 'docs/architecture.md'] as const;

export const readPage = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A fence with the comment before it that says what it is: `<!-- file: name -->` or `<!-- shows: command -->`. */
const FENCE = /(?:<!-- (file|shows): (.+?) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm;

export function fencesOf(page: string): Fence[] {
  return [...page.matchAll(FENCE)].map(([, what, argument = '', language, text = '']) => {
    if (what === 'file') return { kind: 'file', name: argument, text };
    if (what === 'shows') return { kind: 'shows', command: argument, text };
    if (language !== 'sh') return { kind: 'other', text };
    return { kind: 'run', commands: text.split('\n').map(withoutComment).filter(Boolean) };
  });
}

/** A command line without the comment behind it, as it is run: `npx` finds nothing but this very package. */
export const withoutComment = (line: string): string => line.replace(/\s*(?:^|\s)#.*$/, '').trim();

/** The page with the output of each command that it shows put in anew. */
export function withOutputs(page: string, outputOf: (command: string) => string): string {
  return page.replace(FENCE, (whole, what: string | undefined, command: string, language: string) =>
    what === 'shows' ? `<!-- shows: ${command} -->\n\`\`\`${language}\n${outputOf(command)}\`\`\`` : whole,
  );
}
