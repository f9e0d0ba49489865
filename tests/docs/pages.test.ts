import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fencesOf, ROOT, readPage, withoutComment } from './pages.js';

const ALL = [
  'README.md',
  'README.ja.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/contract.md',
  'docs/lexicon.md',
];

/** Anchors as GitHub makes them from headings. */
const anchorsOf = (page: string) =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(ALL)('%s', (path) => {
  const page = readPage(path);
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

  it('links only to what is there', () => {
    const broken = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        if (!existsSync(join(ROOT, target))) return true;
        return anchor !== undefined && !anchorsOf(readPage(target)).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  it('names no place on the writer’s machine', () => {
    expect(page).not.toMatch(/\/(?:work|home|root|tmp)\//);
  });
});

it('says the same to Japanese readers: every fence but for its comments', () => {
  const bare = (text: string) =>
    text
      .split('\n')
      .map((line) => withoutComment(line).replace(/\s*\/\/.*$/, ''))
      .join('\n');
  const fences = (path: string) =>
    fencesOf(readPage(path)).map((f) => ('text' in f ? { ...f, text: bare(f.text) } : f));
  expect(fences('README.ja.md')).toEqual(fences('README.md'));
});

it('has as many sections in both READMEs', () => {
  const sections = (path: string) => [...readPage(path).matchAll(/^#+ /gm)].map(([mark]) => mark);
  expect(sections('README.ja.md')).toEqual(sections('README.md'));
});
