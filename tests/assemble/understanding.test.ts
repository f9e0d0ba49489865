import { describe, expect, it } from 'vitest';
import { hardlyUnderstood } from '../../src/assemble/understanding.js';
import { importDocument } from '../../src/importDocument.js';
import type { PlanRecord } from '../../src/schema/types.js';

const LENGTH = 1000;
const text = (share: number, sign = '文') => sign.repeat(share * LENGTH);

const record = (line: number, fields: Partial<PlanRecord>): PlanRecord => ({
  id: `r-${line}`,
  department: null,
  divisions: [],
  category: [],
  number: null,
  title: null,
  currentState: null,
  objective: null,
  measures: null,
  criteria: [],
  indicators: [],
  schedule: [],
  progress: [],
  achievement: null,
  extras: [],
  source: { line },
  evidence: {},
  doubts: [],
  ...fields,
});
const note = (line: number, share: number) => ({
  heading: null,
  text: text(share, '注'),
  source: { line, toLine: line },
});
const extra = (share: number) => [{ label: null, text: text(share, '他') }];

describe('a document whose form was hardly understood is told by', () => {
  const named = record(10, { title: '灯台の改修', measures: text(0.6) });
  it.each([
    ['nothing where its text is in fields', [named], [], null],
    ['nothing where a long preface stands before its records', [named], [note(1, 0.35)], null],
    ['notes between and below its records', [named], [note(11, 0.3)], 'only 61 % of its text'],
    [
      'notes and extras together',
      [{ ...named, extras: extra(0.25) }],
      [note(20, 0.2)],
      'only 61 % of its text is in the fields of its records',
    ],
    ['fields that hold little of it', [record(10, { title: '灯台の改修' })], [note(1, 0.2)], 'only 1 % of its text'],
    [
      'records without names',
      [named, record(12, { measures: text(0.1, '策') })],
      [],
      '1 of its 2 records have neither a name nor a goal',
    ],
    [
      'a goal is as good as a name',
      [named, record(12, { objective: '港を守る', measures: text(0.1, '策') })],
      [],
      null,
    ],
    ['a text that records share counts once', [1, 2, 3].map((l) => record(l, { title: text(0.2) })), [], 'only 20 %'],
  ] as const)('%s', (_, records, notes, why) => {
    const found = hardlyUnderstood({
      departments: [],
      records,
      notes,
      coverage: { characters: LENGTH, assigned: LENGTH },
    });
    if (why === null) expect(found).toBeNull();
    else expect(found?.message).toContain(why);
  });

  it('nothing where its departments tell most of it', () => {
    const harbour = { name: '港湾部', head: null, policy: text(0.6), duties: null, summary: null };
    const read = {
      records: [record(10, { title: '灯台の改修' })],
      notes: [],
      coverage: { characters: LENGTH, assigned: LENGTH },
    };
    expect(hardlyUnderstood({ ...read, departments: [harbour] })).toBeNull();
    expect(hardlyUnderstood({ ...read, departments: [] })).not.toBeNull();
  });

  it('nothing where it is too short to tell', () => {
    const coverage = { characters: 200, assigned: 200 };
    expect(
      hardlyUnderstood({ departments: [], records: [record(1, { measures: '点検' })], notes: [], coverage }),
    ).toBeNull();
  });
});

it('a document that is hardly understood doubts each of its records', async () => {
  const unread = Array.from({ length: 30 }, (_, i) => `第${i + 1}桟橋の手すりは朝の霧で濡れており、当直が布で拭いた。`);
  const lines = ['磯辺町　令和6年度　港湾部　部局目標', '', '取組項目\t担当課\t目標', '灯台の改修\t港湾課\t３箇所以上'];
  const read = (rest: readonly string[]) =>
    importDocument(
      new TextEncoder().encode([...lines, '', '港の日記', '', ...rest.flatMap((l) => [l, ''])].join('\n')),
    );
  const doubtful = await read(unread);
  expect(doubtful.diagnostics.map((d) => d.code)).toContain('reading-doubtful');
  expect(doubtful.records.map((r) => r.doubts.includes('reading-doubtful'))).toEqual(doubtful.records.map(() => true));
  const plain = await read([]);
  expect(plain.records).toHaveLength(1);
  expect(plain.diagnostics.map((d) => d.code)).not.toContain('reading-doubtful');
});
