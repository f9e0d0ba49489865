import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, FAKE, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
mkdirSync(join(directory, 'in'));
writeFileSync(join(directory, 'in/a.txt'), '甲\n疑い\n');
writeFileSync(join(directory, 'in/b.txt'), '乙\n警告\n');
writeFileSync(join(directory, 'in/c%,.txt'), 'no-plan');
const fake = (...args: string[]) => runProcess(FAKE, args, { cwd: directory });
const GOOD = ['in/a.txt', 'in/b.txt'];

describe('--reporter', () => {
  it('text: one line a finding, with file and line', () => {
    const { stderr } = fake('in', '-f', 'csv', '--reporter', 'text', '-q');
    expect(stderr).toContain('in/a.txt:2: info: Doubt about the record ① 疑い. [marker-missing]\n');
    expect(stderr).toContain(
      'in/b.txt:2: warning: The figure “警告” is not plausible; its text is kept. [figure-implausible]\n',
    );
    expect(stderr).toContain('in/c%,.txt: error: it holds no plan records');
  });

  it('json: standard error is one list', () => {
    const list = JSON.parse(fake('in', '-f', 'csv', '--reporter', 'json').stderr);
    expect(list).toHaveLength(3);
    expect(list[1]).toMatchObject({ path: 'in/b.txt', severity: 'warning', source: { line: 2, toLine: 2 } });
  });

  it('github: annotations, escaped', () => {
    const lines = fake('in', '-f', 'csv', '--reporter', 'github').stderr.trimEnd().split('\n');
    expect(lines[1]).toMatch(/^::warning file=in\/b\.txt,line=2,title=figure-implausible::The figure/);
    expect(lines[2]).toMatch(/^::error file=in\/c%25%2C\.txt,title=no-plan::it holds/);
  });

  it('sarif: results with rules, to a file of its own', () => {
    const { stderr } = fake('in', '-f', 'csv', '--reporter', 'sarif', '--report-to', 'report.sarif');
    expect(stderr).toMatch(/^plan-import: 2 of 3 documents imported/);
    const log = JSON.parse(readFileSync(join(directory, 'report.sarif'), 'utf8'));
    const [{ tool, results }] = log.runs;
    expect(log.version).toBe('2.1.0');
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(results[1]).toMatchObject({
      level: 'warning',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'in/b.txt' }, region: { startLine: 2, endLine: 2 } } },
      ],
    });
    expect(results[2].locations[0].physicalLocation.artifactLocation.uri).toBe('in/c%25%2C.txt');
  });

  it('wants a reporter for --report-to', () => expect(fake('in', '--report-to', 'x').code).toBe(2));
});

describe('--strict and --max-doubts', () => {
  it.each<[string, string[], number]>([
    ['a warning fails a strict run', ['in/b.txt', '--strict'], 1],
    ['an info does not', ['in/a.txt', '--strict'], 0],
    ['as many doubts as allowed', ['in/a.txt', '--max-doubts', '1'], 0],
    ['one too many', ['in/a.txt', '--max-doubts', '0'], 1],
  ])('%s', (_, args, code) => {
    const ran = fake(...args);
    expect(ran.code).toBe(code);
    // The data is given out all the same.
    expect(JSON.parse(ran.stdout).records).toHaveLength(2);
  });

  it('leaves a run that may be tried again one', () => {
    writeFileSync(join(directory, 'crash.txt'), 'crash');
    expect(fake('in/a.txt', 'crash.txt', '-f', 'csv', '--strict').code).toBe(75);
  });

  it('says why', () => {
    const { stderr } = fake(...GOOD, '-f', 'csv', '--strict', '--max-doubts', '0');
    expect(stderr).toMatch(/--strict: 1 warnings or errors\nplan-import: --max-doubts 0: there are 1\n$/);
  });
});

describe('--check', () => {
  beforeAll(() => {
    fake(...GOOD, '-o', 'expected/');
  });
  const expected = () => JSON.parse(readFileSync(join(directory, 'expected/a.json'), 'utf8'));
  const store = (document: unknown) => writeFileSync(join(directory, 'expected/a.json'), JSON.stringify(document));

  it('is silent where nothing differs, and writes no output', () => {
    expect(fake(...GOOD, '--check', 'expected', '-q')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('does not mind where the document stands', () => {
    const moved = runProcess(FAKE, ['a.txt', '--check', '../expected', '-q'], { cwd: join(directory, 'in') });
    expect(moved.code).toBe(0);
  });

  it('prints records and fields that differ', () => {
    const document = expected();
    document.title = '旧題';
    document.records[0].title = '旧称';
    document.records[0].id = 'other';
    document.records.push({ ...document.records[1], id: 'gone', number: null, title: '消えた項目' });
    store(document);
    const { code, stdout, stderr } = fake(...GOOD, '--check', 'expected', '-q');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      [
        'in/a.txt:',
        'document',
        '  title',
        '    - "旧題"',
        '    + "甲"',
        'record 港湾部 ① 旧称',
        '  id',
        '    - "other"',
        '(the new id)',
        '  title',
        '    - "旧称"',
        '    + "甲"',
        '- record 港湾部 消えた項目',
        'plan-import: --check: 1 of 2 differ from what is stored',
        '',
      ]
        .map((line, i) => (line === '(the new id)' ? stderr.split('\n')[i] : line))
        .join('\n'),
    );
  });

  it('never blesses what is missing', () => {
    const { code, stderr } = fake('in/a.txt', '--check', 'nowhere', '-q');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/nowhere\/a\.json is missing; make it with/)]);
  });
});

describe('plan-import.config.json', () => {
  const project = join(directory, 'project');
  const configured = (config: unknown, ...args: string[]) => {
    mkdirSync(project, { recursive: true });
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    writeFileSync(join(project, 'plan-import.config.json'), text);
    return runProcess(FAKE, [...args], { cwd: project });
  };

  it('gives options, and the command line wins', () => {
    const config = { $schema: 'x', format: 'csv', headers: 'ja', municipality: '磯辺町', quiet: true, timeout: '30s' };
    expect(configured(config, '../in/a.txt')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^全国/),
      stderr: '',
    });
    expect(configured(config, '../in/a.txt', '--headers', 'en').stdout).toMatch(/^municipality_code[\s\S]*磯辺町/);
  });

  it('may be named', () => {
    writeFileSync(join(directory, 'own.json'), '{"format":"ndjson"}');
    expect(fake('in/a.txt', '--config', 'own.json').stdout).toMatch(/^\{.*\}\n$/);
    expect(fake('in/a.txt', '--config', 'gone.json')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/gone\.json: cannot be read/),
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['an unknown key', { formt: 'csv' }, /plan-import\.config\.json: Unrecognized key: "formt"/],
    ['a wrong value', { jobs: 0 }, /jobs: /],
    ['a value that only the command line finds wrong', { timeout: 'soon' }, /Give it as 90s/],
    ['no JSON', '{', /is no JSON/],
    ['a list', [], /expected object/],
  ])('refuses %s', (_, config, message) => {
    const { code, stdout, stderr } = configured(config, '../in/a.txt');
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });
});

describe('on a terminal', () => {
  const hasScript = spawnSync('script', ['--version']).status === 0;
  const terminal = (env: Record<string, string>, ...args: string[]) =>
    String(
      spawnSync('script', ['-qec', [process.execPath, FAKE, ...args].join(' '), '/dev/null'], {
        cwd: directory,
        env: { ...process.env, TERM: 'xterm', NO_COLOR: '', DEBUG: '', ...env },
      }).stdout,
    );

  it.skipIf(!hasScript)('shows a bar and colours, which can be refused', () => {
    const args = ['in', '-f', 'csv', '-o', 'tty.csv'];
    const shown = terminal({}, ...args);
    expect(shown).toMatch(/3\/3 documents/);
    expect(shown).toContain('\u001b[31m1 failed');
    expect(terminal({ NO_COLOR: '1' }, ...args)).not.toContain('\u001b[31m');
    expect(terminal({}, ...args, '--no-color')).not.toContain('\u001b[31m');
    expect(terminal({ TERM: 'dumb' }, ...args)).not.toContain('\u001b');
    expect(terminal({}, ...args, '-q')).not.toMatch(/documents \|/);
  });
});
