import { type Document, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import * as z from 'zod';
import { LABELS } from './labels.js';
import type { LabelField, LegendEntry } from './types.js';
import type { UserLexicon } from './userLexicon.js';

const FIELDS = Object.keys(LABELS) as [LabelField, ...LabelField[]];
const LEVELS = ['exceeded', 'achieved', 'partial', 'missed', 'not_started', 'in_progress'] as const;

const words = z.array(z.string().min(1)).min(1);
const level = z.enum(LEVELS).meta({ description: 'How far the goal was reached' });

/** The file that `--lexicon` takes, in YAML or JSON. */
export const userLexiconFile = z
  .strictObject({
    labels: z
      .partialRecord(z.enum(FIELDS), words)
      .optional()
      .meta({ description: 'Field → labels as the document prints them: {"measures": ["すすめかた"]}' }),
    marks: z
      .record(
        z.string().min(1),
        z.union([level, z.strictObject({ meaning: z.string().min(1).optional(), level: level.optional() })]),
      )
      .optional()
      .meta({ description: 'Mark or word of a result → its level, or its meaning: {"◎": "exceeded"}' }),
    organisations: z
      .strictObject({
        department: words.optional().meta({ description: 'Endings of units that head a part of the document' }),
        division: words.optional().meta({ description: 'Endings of units below them' }),
        body: words.optional().meta({ description: 'Endings of bodies beside the administration' }),
      })
      .optional()
      .meta({ description: 'Endings of names of organisation units: {"department": ["戦略室"]}' }),
    skip: words.optional().meta({ description: 'Headings of sections without records: ["記入例"]' }),
  })
  .meta({ id: 'UserLexicon', title: 'user lexicon', description: 'What to add to the built-in lexicon for one city' });

/** JSON Schema (draft 2020-12) of the file, as it is kept in `schemas/`. */
export function userLexiconSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(userLexiconFile), null, 2)}\n`;
}

export interface UserLexiconProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A lexicon file that cannot be used; `message` names the first problem with its line. */
export class UserLexiconError extends Error {
  readonly problems: readonly UserLexiconProblem[];

  constructor(problems: readonly UserLexiconProblem[]) {
    super(problems.map((p) => `line ${p.line}: ${p.message}`).join('; '));
    this.name = 'UserLexiconError';
    this.problems = problems;
  }
}

/**
 * Reads a lexicon file (YAML, and JSON with it).
 * @throws UserLexiconError with the line of every problem: bad YAML, unknown keys, fields or levels, empty lists.
 */
export function parseUserLexicon(text: string): UserLexicon {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new UserLexiconError(
      document.errors.map((e) => ({ line: lines.linePos(e.pos[0]).line, message: firstLine(e.message) })),
    );
  }
  const read = userLexiconFile.safeParse(withoutEmpty(toPlain(document)));
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) => toProblems(issue, document, lines));
    throw new UserLexiconError(problems.sort((a, b) => a.line - b.line));
  }
  const { labels, marks, organisations, skip } = read.data;
  return {
    ...(labels && { labels: defined(labels) }),
    ...(marks && { marks: Object.entries(marks).map(([mark, said]) => toEntry(mark, said)) }),
    ...(organisations && { organisations: defined(organisations) }),
    ...(skip && { skip }),
  };
}

/** Aliases that multiply (&a [*b, *b, …]) are refused. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    throw new UserLexiconError([{ line: 1, message: firstLine((error as Error).message) }]);
  }
}

/** A section with nothing under it yet is no fault, nor is a file without any. */
function withoutEmpty(read: unknown): unknown {
  if (typeof read !== 'object' || Array.isArray(read)) return read;
  return Object.fromEntries(Object.entries(read ?? {}).filter(([, section]) => section !== null));
}

function toEntry(
  mark: string,
  said: z.infer<typeof level> | { meaning?: string | undefined; level?: z.infer<typeof level> | undefined },
): LegendEntry {
  if (typeof said === 'string') return { mark, meaning: '', level: said };
  return { mark, meaning: said.meaning ?? '', ...(said.level && { level: said.level }) };
}

/** The same without keys whose value is undefined. */
function defined<K extends string>(
  record: Partial<Record<K, string[] | undefined>>,
): Partial<Record<K, readonly string[]>> {
  return Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined)) as Partial<Record<K, string[]>>;
}

type Issue = z.core.$ZodIssue;

function toProblems(issue: Issue, document: Document, lines: LineCounter): UserLexiconProblem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf(document, lines, [...path, key]),
      message: path[0] === 'labels' ? unknownField(key) : `“${[...path, key].join('.')}” is no key of a lexicon`,
    }));
  }
  const where = path.length === 0 ? 'the file' : `“${path.join('.')}”`;
  const line = lineOf(document, lines, path);
  if (issue.code === 'invalid_key') return [{ line, message: unknownField(String(path.at(-1))) }];
  if (path[0] === 'marks' && (issue.code === 'invalid_union' || issue.code === 'invalid_value')) {
    return [{ line, message: `${where} must be one of ${LEVELS.join(', ')}, or {meaning, level}` }];
  }
  if (issue.code === 'invalid_type') return [{ line, message: `${where} must be ${expected(issue.expected)}` }];
  if (issue.code === 'too_small') return [{ line, message: `${where} must not be empty` }];
  return [{ line, message: `${where}: ${issue.message}` }];
}

const expected = (type: string): string =>
  type === 'string'
    ? 'text (put it in quotes)'
    : type === 'array'
      ? 'a list (“- …” lines)'
      : 'a list of keys with values';

/** Names the nearest field, so that a slip of the pen is mended at once. */
function unknownField(key: string): string {
  const near = FIELDS.filter((f) => f.toLowerCase().startsWith(key.slice(0, 3).toLowerCase()));
  return `“${key}” is no field; ${near.length > 0 ? `did you mean ${near.join(' or ')}?` : `fields are ${FIELDS.join(', ')}`}`;
}

function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let n = path.length; n > 0; n--) {
    const parent = n === 1 ? document.contents : (document.getIn(path.slice(0, n - 1), true) as unknown);
    const key = path[n - 1];
    const pair = isMap(parent) ? parent.items.find((i) => isPair(i) && String(i.key) === String(key)) : undefined;
    const node = (pair?.key ?? document.getIn(path.slice(0, n), true)) as unknown;
    const at = isNode(node) ? (node as Node).range?.[0] : undefined;
    if (at !== undefined) return lines.linePos(at).line;
  }
  return 1;
}

const firstLine = (text: string): string => text.split('\n')[0] as string;
