import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainPage } from '../../src/explain/explainPage.js';
import { element, textNode } from '../../src/explain/svg.js';
import { BIN, ensureBuilt, ROOT, runProcess, temporaryDirectory } from '../cli/bin.js';

const fixture = (name: string) => new Uint8Array(readFileSync(join(ROOT, 'fixtures', name)));

describe('a page explained', () => {
  let svg = '';
  beforeAll(async () => {
    const drawing = await explainPage(fixture('register-merged-goals/chromium.pdf'), 2);
    svg = drawing.kind === 'drawn' ? drawing.svg : '';
  });

  it.each([
    ['characters', /<text class="glyph"[^>]*>部<\/text>/],
    ['rules', /<line class="rule"/],
    ['cells with their places and spans', /<text class="place"[^>]*>2,1 ×2↓<\/text>/],
    ['shaded cells', /class="cell ruled shaded"/],
    ['what a cell holds', /<title>1,3: 担当課<\/title>/],
    ['paragraphs', /<rect class="paragraph"[^>]*><title>paragraph, /],
    ['labels and what they were taken for', /<title>“担当課” is taken for division \(listed\)<\/title>/],
    ['the order of the blocks', /<text class="order"[^>]*>1<\/text>/],
  ])('shows %s', (_, drawn) => {
    expect(svg).toMatch(drawn);
  });

  it('is well-formed and scales to the page', () => {
    expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="[^"]+" viewBox="-10 -10 6\d\d\.?\d* /);
    const open = [...svg.matchAll(/<([a-z]+)[^>]*[^/]>/g)].filter((m) => m[1] !== 'xml');
    expect(open.length).toBe([...svg.matchAll(/<\/[a-z]+>/g)].length);
  });

  it('says so where there is no such page, or no page at all', async () => {
    expect(await explainPage(fixture('register-merged-goals/chromium.pdf'), 99)).toEqual({
      kind: 'no-such-page',
      pages: 3,
    });
    expect(await explainPage(fixture('register-merged-goals/input.txt'), 1)).toEqual({ kind: 'no-pages' });
  });
});

it('escapes what XML would take for markup or not allow', () => {
  const hostile = '</text><script>"&\u0000\u000b\uD800';
  expect(element('text', { title: hostile }, textNode(hostile))).toBe(
    '<text title="&lt;/text&gt;&lt;script&gt;&quot;&amp;\uFFFD\uFFFD\uFFFD">&lt;/text&gt;&lt;script&gt;&quot;&amp;\uFFFD\uFFFD\uFFFD</text>',
  );
});

describe('plan-import explain', () => {
  const directory = temporaryDirectory();
  const INPUT = join(ROOT, 'fixtures/register-merged-goals/libreoffice.pdf');
  beforeAll(ensureBuilt);

  it('writes the drawing of a page', () => {
    const output = join(directory, 'page.svg');
    expect(runProcess(BIN, ['explain', INPUT, '--page', '2', '-o', output])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(output, 'utf8')).toContain('<title>Page 2 as it was read</title>');
    expect(runProcess(BIN, ['explain', INPUT]).stdout).toContain('<title>Page 1 as it was read</title>');
  });

  it('knows the labels of a lexicon file', () => {
    const [input, lexicon] = ['chromium.pdf', 'lexicon.yaml'].map((f) => join(ROOT, 'fixtures/plain-words', f)) as [
      string,
      string,
    ];
    expect(runProcess(BIN, ['explain', input]).stdout).not.toContain('“うけもち”');
    expect(runProcess(BIN, ['explain', input, '--lexicon', lexicon]).stdout).toContain(
      '“うけもち” is taken for division',
    );
  });

  it.each([
    [['--page', '9'], /has no page 9; it has \d/],
    [['--page', 'x'], /--page x: give a page number from 1/],
    [['-o', '/no/such/place.svg'], /there is no directory/],
  ])('with %j is a usage error', (more, message) => {
    const { code, stderr } = runProcess(BIN, ['explain', INPUT, ...more]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
