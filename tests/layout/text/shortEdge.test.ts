import { expect, test } from 'vitest';
import { rightEdge } from '../../../src/layout/text/wraps.js';

test.each([
  ['labels that end together, most lines beyond them', [15, 8, 5, 26, 4, 19], null],
  ['a title beyond a paragraph', [20, 15, 15], 15],
  ['two full lines and the rest of the sentence', [33, 33, 4], 33],
])('the edge of a short text: %s', (_, widths, edge) => {
  expect(rightEdge(widths)).toBe(edge);
});
