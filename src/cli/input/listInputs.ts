import { lstat, readFile } from 'node:fs/promises';
import { basename, isAbsolute, join, normalize, posix, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { UsageError } from '../usageError.js';
import { readStream } from './readInput.js';

/** Not before a pattern is to be read: most runs name a file. */
const globbing = () => import('tinyglobby');

/** One document to import. */
export interface Input {
  /** As it stands in outputs and messages. */
  readonly path: string;
  /** What its output is called in a directory, without the extension of the format. Never leaves that directory. */
  readonly name: string;
}

export interface InputSettings {
  /** Files, directories, globs or `-`. */
  readonly arguments: readonly string[];
  /** A file of paths, one a line; `-` is standard input. */
  readonly filesFrom: string | null;
  /** Paths in `filesFrom` end with NUL instead of a line break. */
  readonly nul: boolean;
  /** Which files of a directory. */
  readonly include: readonly string[];
}

/** Whether the arguments may stand for more than one document, so that outputs are gathered and failures don't end the run. */
export async function meansMany({ arguments: given, filesFrom }: InputSettings): Promise<boolean> {
  if (given.length !== 1 || filesFrom !== null) return true;
  const only = given[0] as string;
  if (only === '-') return false;
  const found = await lstat(only).catch(() => null);
  return found === null ? (await globbing()).isDynamicPattern(only) : found.isDirectory();
}

/**
 * Every document that the arguments mean, once, in the order of their paths.
 * @throws UsageError for a directory or glob that holds none
 */
export async function listInputs(settings: InputSettings, stdin: Readable): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const argument of settings.arguments) inputs.push(...(await expand(argument, settings.include)));
  if (settings.filesFrom !== null) {
    for (const path of await readList(settings.filesFrom, settings.nul, stdin)) inputs.push(listed(path));
  }
  const once = new Map<string, Input>();
  for (const input of inputs) {
    const key = resolve(input.path);
    if (!once.has(key)) once.set(key, input);
  }
  return [...once.values()].sort((a, b) => comparePaths(a.path, b.path));
}

/** The one order of documents, in every run, shard and merge: by UTF-16 units, the same in every locale. */
export const comparePaths = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path from a list keeps its directories in the output, unless they lead out of it. */
export function listed(path: string): Input {
  const clean = normalize(path);
  const stays = !isAbsolute(clean) && clean !== '..' && !clean.startsWith(`..${sep}`);
  return { path, name: stays ? clean : basename(clean) };
}

async function expand(argument: string, include: readonly string[]): Promise<Input[]> {
  if (argument === '-') throw new UsageError('- is one document alone; leave the other files out, or use --files-from');
  const found = await lstat(argument).catch(() => null);
  if (found?.isDirectory()) return within(argument, include, `${argument}: no document in it matches ${include}`);
  if (found === null) {
    const { isDynamicPattern } = await globbing();
    if (isDynamicPattern(argument)) {
      const base = staticBase(argument, isDynamicPattern);
      const pattern = relative(base, argument).split(sep).join('/');
      return within(base, [pattern], `${argument}: no file matches it`);
    }
  }
  return [{ path: argument, name: basename(argument) }];
}

async function within(directory: string, patterns: readonly string[], none: string): Promise<Input[]> {
  const { glob } = await globbing();
  const names = await glob([...patterns], {
    cwd: directory || '.',
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyFiles: true,
  });
  if (names.length === 0) throw new UsageError(`${none}; check the path or --include`);
  return names.map((name) => ({ path: directory ? join(directory, name) : name, name }));
}

/** The directories before the first wildcard. */
function staticBase(pattern: string, isDynamicPattern: (part: string) => boolean): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return posix.join(...parts.slice(0, first)) === '.'
    ? ''
    : parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '');
}

async function readList(path: string, nul: boolean, stdin: Readable): Promise<string[]> {
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await readStream(stdin) : await readFile(path);
  } catch (error) {
    throw new UsageError(`--files-from ${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return splitList(new TextDecoder().decode(bytes), nul);
}

function splitList(text: string, nul: boolean): string[] {
  return text.split(nul ? '\0' : /\r?\n/).filter((line) => line !== '');
}
