import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, ROOT, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
const script = (shell: string) => {
  const path = join(directory, shell);
  writeFileSync(path, runProcess(BIN, ['completion', shell]).stdout);
  return path;
};
const has = (command: string) => spawnSync(command, ['--version']).status === 0;

describe('completion', () => {
  it.each<[string[], string[], string[]]>([
    [['plan-import', '--for'], ['--format'], ['--pretty']],
    [['plan-import', '-t', ''], ['records', 'indicators', 'all'], ['json']],
    [['plan-import', 'x.pdf', '-f', 'c'], ['csv'], ['json']],
    [['plan-import', 'sch'], ['schema'], ['merge']],
    [['plan-import', 'schema', ''], ['document', 'record'], ['schema']],
  ])('bash: %j', (words, offered, withheld) => {
    const asked = `source "$1"; COMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _plan_import; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const replies = String(spawnSync('bash', ['-c', asked, 'bash', script('bash')]).stdout).split('\n');
    expect(replies).toEqual(expect.arrayContaining(offered));
    for (const word of withheld) expect(replies).not.toContain(word);
  });

  it('zsh and fish: names every option and choice', () => {
    for (const shell of ['zsh', 'fish']) {
      const text = readFileSync(script(shell), 'utf8');
      for (const name of ['files-from', 'max-doubts', 'ndjson', 'sarif', 'merge']) expect(text).toContain(name);
    }
  });

  it.skipIf(!has('zsh'))('zsh: parses', () => {
    expect(spawnSync('zsh', ['-n', script('zsh')]).status).toBe(0);
  });

  it.skipIf(!has('fish'))('fish: parses', () => {
    expect(spawnSync('fish', ['-n', script('fish')]).status).toBe(0);
  });

  it('knows no other shell', () => {
    const { code, stderr } = runProcess(BIN, ['completion', 'tcsh']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Allowed choices are bash, zsh, fish/)]);
  });
});

describe('the manual page', () => {
  const page = join(ROOT, 'docs/plan-import.1');

  it('is current (npm run manual)', () => {
    expect(runProcess(BIN, ['man']).stdout).toBe(readFileSync(page, 'utf8'));
  });

  it.skipIf(!has('groff'))('is formatted without complaint', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', page]);
    expect(String(stderr)).toBe('');
    expect(String(stdout)).toContain('--max-doubts');
  });
});
