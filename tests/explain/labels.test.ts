import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { starterLexicon } from '../../src/cli/labels/starterLexicon.js';
import { documentLabels, type PrintedLabel } from '../../src/explain/documentLabels.js';
import { parseUserLexicon } from '../../src/recognise/lexicon/userLexiconFile.js';
import { BIN, ensureBuilt, ROOT, runProcess, temporaryDirectory } from '../cli/bin.js';

const PLAIN = join(ROOT, 'fixtures/plain-words');
const fixture = (name: string) => new Uint8Array(readFileSync(join(ROOT, 'fixtures', name)));
const ofText = (text: string) => documentLabels(new TextEncoder().encode(text));
const unknown = (labels: readonly PrintedLabel[]) => labels.filter((l) => l.field === null).map((l) => l.label);

describe('labels of a document', () => {
  it('says what each was taken for, how often it is printed and where first', async () => {
    const labels = await documentLabels(fixture('midterm-final-form/chromium.pdf'));
    expect(labels).toContainEqual(
      expect.objectContaining({ label: '具体的な取組', field: 'measures', certainty: 'listed', count: 4 }),
    );
    expect(labels).toContainEqual(
      expect.objectContaining({ label: '目標No.', field: 'number', certainty: 'composed', count: 4 }),
    );
    expect(labels[0]?.first).toMatchObject({ page: 1 });
  });

  it.each<[string, string, string[]]>([
    ['columns', '番号\tわざ\tうけもち\n1\t花壇を作る。\t公園係\n2\t道を直す。\t道路係\n', ['わざ', 'うけもち']],
    [
      'rows of forms',
      ['1', '2']
        .map((n) => `取組No.\t${n}\nこまりごと\t人手が足りず、受付が遅れる。\nくふう\t当番を決めて受け付ける。\n`)
        .join('\n'),
      ['こまりごと', 'くふう'],
    ],
    [
      'brackets and colons in running text',
      ['【こころざし】', '道を直す。', 'おわり：春まで', '【こころざし】', '花を植える。', 'おわり：夏まで', ''].join(
        '\n\n',
      ),
      ['こころざし', 'おわり'],
    ],
    [
      'no text that comes once',
      '【むかしばなし】\n\n道を直す。\n\n番号\t取組項目\t担当課\n1\t花壇の手入れ\t公園課\n',
      [],
    ],
  ])('not understood: %s', async (_, text, expected) => {
    expect(unknown(await ofText(text))).toEqual(expected);
  });

  it('counts a label in every form, however many there are', async () => {
    const forms = Array.from(
      { length: 30 },
      (_, i) => `取組No.\t${i + 1}\n取組名\t花壇の手入れその${i + 1}\n担当課\t公園課\n`,
    );
    const labels = await ofText(forms.join('\n'));
    expect(labels.find((l) => l.label === '取組名')?.count).toBe(30);
  });

  it('leaves nothing unknown to a fitting lexicon', async () => {
    const lexicon = parseUserLexicon(readFileSync(join(PLAIN, 'lexicon.yaml'), 'utf8'));
    expect(unknown(await documentLabels(fixture('plain-words/chromium.pdf'), lexicon))).toEqual(['じき']);
  });
});

describe('a lexicon to start from', () => {
  it('is valid as it is', async () => {
    for (const name of ['plain-words', 'midterm-final-form', 'sectioned-items', 'year-matrix']) {
      const text = starterLexicon(await documentLabels(fixture(`${name}/chromium.pdf`)), 'a.pdf');
      expect(() => parseUserLexicon(text)).not.toThrow();
    }
    expect(parseUserLexicon(starterLexicon([], 'a.pdf'))).toEqual({});
  });

  it('becomes a lexicon by a field for each question mark', async () => {
    const fields: Record<string, string> = { じき: 'period' };
    const starter = starterLexicon(await documentLabels(fixture('plain-words/chromium.pdf')), 'a.pdf');
    const filled = starter.replace(/^ {2}# \?: \[(.+?)\]/gm, (line, label) =>
      fields[label] ? `  ${fields[label]}: [${label}]` : line,
    );
    expect(parseUserLexicon(filled)).toEqual({ labels: { period: ['じき'] } });
  });

  it('takes what was guessed on its reader’s word alone', async () => {
    const starter = starterLexicon(await documentLabels(fixture('plain-words/chromium.pdf')), 'a.pdf');
    expect(parseUserLexicon(starter)).toEqual({});
    expect(parseUserLexicon(starter.replace(/^ {2}# (?=division)/gm, '  '))).toEqual({
      labels: { division: ['うけもち'] },
    });
  });

  it('quotes what YAML would take for something else', () => {
    const label = (text: string): PrintedLabel => ({
      label: text,
      field: 'measures',
      certainty: 'composed',
      count: 1,
      first: { line: 1, toLine: 1 },
    });
    const odd = ['No', 'a: b', '#1', '目標,成果', '- x', '"q"', '取組（案）'];
    expect(parseUserLexicon(starterLexicon(odd.map(label), 'x\n# labels: [')).labels).toEqual({ measures: odd });
  });
});

describe('plan-import labels', () => {
  beforeAll(ensureBuilt);
  const directory = temporaryDirectory();

  it('prints a table, what was not understood first, then what was guessed', () => {
    const { code, stdout, stderr } = runProcess(BIN, ['labels', join(PLAIN, 'chromium.pdf')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe('label         taken for    how             times  first');
    expect(stdout.split('\n')[1]).toBe('じき          ?            not understood  1      page 1');
    expect(stdout).toContain(
      'うけもち      division     guessed         1      page 1\nめざす姿      objective    known           1      page 1\n',
    );
  });

  it('writes the beginning of a lexicon, and reads one', () => {
    const path = join(directory, 'my.yaml');
    expect(runProcess(BIN, ['labels', join(PLAIN, 'chromium.pdf'), '-f', 'yaml', '-o', path]).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('\n  # ?: [じき]  # 1 ×, first on page 1\n');
    const { stdout } = runProcess(BIN, [
      'labels',
      join(PLAIN, 'chromium.pdf'),
      '--lexicon',
      join(PLAIN, 'lexicon.yaml'),
    ]);
    expect(stdout).toMatch(/うけもち +division +known/);
  });

  it.each<[string, string[], number, RegExp]>([
    ['a file that is not there', ['labels', 'none.pdf'], 1, /^plan-import: .*none\.pdf: there is no such file/],
    ['another format', ['labels', 'x.pdf', '-f', 'jaml'], 2, /Did you mean yaml/],
    ['no file', ['labels'], 2, /missing required argument/],
  ])('refuses %s', (_, args, code, message) => {
    const ran = runProcess(BIN, args, { cwd: directory });
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toMatch(message);
  });
});

describe('plan-import --lexicon', () => {
  beforeAll(ensureBuilt);
  const directory = temporaryDirectory();
  const LEXICON = join(PLAIN, 'lexicon.yaml');

  it('teaches one document, several by workers, and by a config file', () => {
    const titles = (ndjson: string) =>
      ndjson
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).records.map((r: { divisions: string[] }) => r.divisions[0]));
    const wanted = ['環境係', '生涯学習係', '建設係', '農林係'];
    const files = [join(PLAIN, 'chromium.pdf'), join(PLAIN, 'libreoffice.pdf')];
    expect(titles(runProcess(BIN, [files[0] as string, '--lexicon', LEXICON, '-f', 'ndjson']).stdout)).toEqual([
      wanted,
    ]);
    expect(titles(runProcess(BIN, [...files, '--lexicon', LEXICON, '-f', 'ndjson', '-j', '2']).stdout)).toEqual([
      wanted,
      wanted,
    ]);
    writeFileSync(join(directory, 'plan-import.config.json'), JSON.stringify({ lexicon: LEXICON, format: 'ndjson' }));
    expect(titles(runProcess(BIN, [files[0] as string], { cwd: directory }).stdout)).toEqual([wanted]);
  });
});
