import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLexicon, readAchievement } from '../../src/recognise/lexicon/index.js';
import {
  parseUserLexicon,
  UserLexiconError,
  userLexiconSchemaText,
} from '../../src/recognise/lexicon/userLexiconFile.js';

const FILE = `# 霞原市
labels:
  measures: [すすめかた, やること]
  achievement:
    - できばえ
marks:
  4: achieved
  ☺: { meaning: うまくいった, level: achieved }
  花丸: exceeded
organisations:
  department: [戦略チーム]
skip:
  - 書き方の例
`;

describe('a lexicon file', () => {
  const lexicon = createLexicon(parseUserLexicon(FILE));

  test('adds labels', () => {
    expect(lexicon.readLabel('２．すすめ かた')?.field).toBe('measures');
    expect(lexicon.readLabel('【できばえ】')?.field).toBe('achievement');
  });

  test('explains marks', () => {
    expect(readAchievement('４', lexicon.marks)).toMatchObject({ label: '４', meaning: null, level: 'achieved' });
    expect(readAchievement('花丸', lexicon.marks)).toMatchObject({ level: 'exceeded' });
    expect(readAchievement('☺', lexicon.marks)).toMatchObject({ meaning: 'うまくいった', level: 'achieved' });
  });

  test('adds organisation endings and sections to skip', () => {
    expect(lexicon.readOrganisation('未来戦略チーム')?.rank).toBe('department');
    expect(lexicon.isSkipped('■ 書き方の例')).toBe(true);
    expect(lexicon.isSkipped('取組内容')).toBe(false);
  });

  test('may be JSON or empty', () => {
    expect(parseUserLexicon('{"labels": {"measures": ["やること"]}}')).toEqual({ labels: { measures: ['やること'] } });
    expect(parseUserLexicon('# nothing yet\n')).toEqual({});
  });
});

describe('a lexicon file with faults names their lines', () => {
  test.each<[string, string, number, RegExp]>([
    ['bad YAML', 'labels:\n  measures: [a', 2, /flow|end|expected/i],
    ['a tab', 'labels:\n\tmeasures: [a]', 2, /tab/i],
    ['an unknown key', 'labels:\n  measures: [a]\nlabel:\n  x: 1', 3, /“label” is no key/],
    ['an unknown field', 'labels:\n  title: [a]\n  measure: [b]', 3, /“measure” is no field; did you mean measures/],
    ['a word instead of a list', 'labels:\n  measures: やること', 2, /must be a list/],
    ['an empty list', 'labels:\n  measures: []', 2, /must not be empty/],
    ['a number in a list', 'labels:\n  measures:\n    - やること\n    - 2024', 4, /text \(put it in quotes\)/],
    ['an unknown level', 'marks:\n  ◎: great', 2, /must be one of exceeded/],
    ['an unknown rank', 'organisations:\n  office: [室]', 2, /“organisations.office” is no key/],
    ['a key twice', 'skip: [a]\nskip: [b]', 2, /unique/i],
    ['a list as file', '- a\n- b', 1, /the file must be/],
  ])('%s', (_, text, line, message) => {
    let caught: unknown;
    try {
      parseUserLexicon(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UserLexiconError);
    const [problem] = (caught as UserLexiconError).problems;
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(message);
    expect((caught as Error).message).toContain(`line ${line}:`);
  });

  test('keys of the prototype are data', () => {
    const read = parseUserLexicon('marks:\n  __proto__: achieved\n  constructor: missed\n');
    expect(({} as Record<string, unknown>).level).toBeUndefined();
    expect(read.marks?.some((m) => m.mark === 'constructor')).toBe(true);
  });
});

test('schemas/plan-lexicon.schema.json is current', () => {
  const kept = readFileSync(new URL('../../schemas/plan-lexicon.schema.json', import.meta.url), 'utf8');
  expect(userLexiconSchemaText()).toBe(kept);
});
