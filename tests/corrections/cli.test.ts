import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { BIN, ensureBuilt, ROOT, runProcess, temporaryDirectory } from '../cli/bin.js';

const directory = temporaryDirectory();
const INPUT = join(ROOT, 'fixtures/form-sheets/input.txt');

beforeAll(ensureBuilt);

it.each([
  ['no file', null, /no-such\.json: cannot be used as corrections: there is no such file/],
  ['no JSON', '{', /fix\.json: cannot be used as corrections: /],
  ['no corrections', '{"schemaVersion":"2"}', /fix\.json: cannot be used as corrections: no corrections file: /],
])('%s is a usage error', (_, content, message) => {
  const path = join(directory, content === null ? 'no-such.json' : 'fix.json');
  if (content !== null) writeFileSync(path, content);
  for (const command of [[], ['review']]) {
    const { code, stdout, stderr } = runProcess(BIN, [...command, INPUT, '--corrections', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  }
});

it('reports on a batch which of the corrections fit, each for its own document', () => {
  const [first] = JSON.parse(runProcess(BIN, [INPUT, '-q']).stdout).records;
  const other = join(ROOT, 'fixtures/status-register/chromium.pdf');
  const path = join(directory, 'batch.json');
  const correction = { record: first.id, path: '/title', was: first.title, value: '直した題' };
  const source = { path: 'input.txt', sha256: '00'.repeat(32) };
  writeFileSync(path, JSON.stringify({ schemaVersion: '1', source, corrections: [correction], checked: [] }));
  const { stdout } = runProcess(BIN, [INPUT, other, '-q', '-f', 'ndjson', '--corrections', path]);
  const documents = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const applied = documents.map(
    (d) => d.diagnostics.filter((x: { code: string }) => x.code.startsWith('correction')).length,
  );
  expect(applied).toEqual([1, 0]);
  expect(documents[0].records[0].title).toBe('直した題');
});
