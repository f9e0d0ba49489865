import { describe, expect, it } from 'vitest';
import type { PageLayout } from '../../../src/layout/page/layoutPage.js';
import { withHeadsAsLines } from '../../../src/layout/page/runningHeads.js';
import { table } from '../../recognise/blocks.js';

const page = (number: number, texts: readonly string[], top: number): PageLayout => ({
  number,
  width: 800,
  height: 500,
  blocks: [{ ...table([texts], 'aligned'), page: number, box: [20, top, 780, top + 14] }],
  edges: new Map(),
  headed: false,
});

const kinds = (pages: readonly PageLayout[]) => withHeadsAsLines(pages).map((p) => p.blocks.map((b) => b.kind));

describe('a row that looks like a table at the head of pages', () => {
  const head = ['水路改修の進捗', '某市　令和７年３月末現在'];

  it('is lines of text where it comes again', () => {
    const [first] = withHeadsAsLines([page(1, head, 20), page(2, head, 21)]);
    expect(first?.blocks.map((b) => (b.kind === 'paragraph' ? b.lines.map((l) => l.text.value) : null))).toEqual([
      ['水路改修の進捗'],
      ['某市　令和７年３月末現在'],
    ]);
  });

  it.each([
    ['stands on one page', [page(1, head, 20)]],
    ['differs', [page(1, head, 20), page(2, ['水路', '建設課'], 20)]],
    ['stands at another height', [page(1, head, 20), page(2, head, 40)]],
    ['stands amid the page', [page(1, head, 200), page(2, head, 200)]],
  ])('stays a table where it %s', (_, pages) => {
    expect(kinds(pages).flat()).toEqual(pages.map(() => 'table'));
  });
});
