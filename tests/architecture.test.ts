import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Which rooms a room may enter, besides itself: imports point down, and rooms of one floor do not enter one another. */
const MAY_ENTER: Readonly<Record<string, readonly string[]>> = {
  model: [],
  schema: ['model'],
  extract: ['model'],
  layout: ['model'],
  japanese: ['model'],
  emit: ['schema', 'model'],
  recognise: ['layout', 'japanese', 'model'],
  assemble: ['recognise', 'japanese', 'schema', 'model'],
  corrections: ['schema', 'model'],
  review: ['corrections', 'extract', 'schema', 'model'],
  explain: ['recognise', 'layout', 'extract', 'model'],
  'importDocument.ts': ['assemble', 'recognise', 'emit', 'japanese', 'layout', 'extract', 'schema', 'model'],
  'index.ts': ['importDocument.ts', 'emit', 'schema', 'model'],
  cli: [
    'importDocument.ts',
    'index.ts',
    'explain',
    'review',
    'corrections',
    'assemble',
    'recognise',
    'emit',
    'japanese',
    'layout',
    'extract',
    'schema',
    'model',
  ],
};

/** Packages that one file or folder alone may know. */
const ONE_PLACE_ALONE: readonly (readonly [what: string, place: string, packages: RegExp])[] = [
  ['the PDF library', 'extract/pdf/', /^(pdf-parse|pdfjs-dist|@napi-rs\/canvas)(\/|$)/],
  ['the tokenizer', 'japanese/tokenizer.ts', /^kuromoji(\/|$)/],
];

const MOST_LINES = 400;

const files = (readdirSync(SRC, { recursive: true, encoding: 'utf8' }) as string[])
  .filter((f) => f.endsWith('.ts'))
  .map((f) => f.replaceAll('\\', '/'));
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');
const roomOf = (file: string) => file.split('/')[0] as string;

/** What a file imports, types and lazy imports included. */
function importsOf(file: string): string[] {
  const imports =
    /^(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|(?<![\w-])import\(\s*'([^']+)'\s*\)/gm;
  return [...textOf(file).matchAll(imports)].map((m) => (m[1] ?? m[2] ?? m[3]) as string);
}

/** Relative imports as paths within src. */
const within = (file: string) =>
  importsOf(file)
    .filter((i) => i.startsWith('.'))
    .map((i) =>
      relative(SRC, resolve(SRC, dirname(file), i))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts'),
    );

describe('the house', () => {
  it('has only rooms that the plan knows', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_ENTER))).toEqual([]);
  });

  it('has imports that only point down', () => {
    const upward = files.flatMap((file) =>
      within(file)
        .filter(
          (i) => !i.startsWith('..') && roomOf(i) !== roomOf(file) && !MAY_ENTER[roomOf(file)]?.includes(roomOf(i)),
        )
        .map((i) => `${file} imports ${i}`),
    );
    expect(upward).toEqual([]);
  });

  it('imports nothing of its own from outside src', () => {
    expect(files.filter((file) => within(file).some((i) => i.startsWith('..')))).toEqual([]);
  });

  it.each(ONE_PLACE_ALONE)('has one place alone that knows %s: %s', (_, place, packages) => {
    const knowing = files.filter((file) => importsOf(file).some((i) => packages.test(i)));
    expect(knowing.filter((file) => !file.startsWith(place))).toEqual([]);
  });

  it('has a model that imports no package', () => {
    const packages = files
      .filter((f) => roomOf(f) === 'model')
      .flatMap((f) => importsOf(f).filter((i) => !i.startsWith('.')));
    expect(packages).toEqual([]);
  });

  it(`has no file over ${MOST_LINES} lines`, () => {
    const long = files.map((f) => [f, textOf(f).split('\n').length - 1] as const).filter(([, n]) => n > MOST_LINES);
    expect(long).toEqual([]);
  });
});

it('reads imports of every kind', () => {
  expect(importsOf('cli/run.ts')).toEqual(expect.arrayContaining(['./exitCode.js', './importCommand.js']));
  expect(importsOf('cli/output/render.ts')).toEqual(
    expect.arrayContaining(['../../emit/csv.js', '../../schema/types.js']),
  );
});
