import { describe, expect, it } from 'vitest';
import { visibleFills } from '../../../src/layout/page/visibleFills.js';
import type { Fill } from '../../../src/model/page.js';

const fill = (shade: number, ...box: [number, number, number, number]): Fill => ({ box, shade });
const cell = fill(0.9, 50, 100, 150, 180);

describe('the fills whose sides are seen', () => {
  it.each<[string, Fill[]]>([
    ['one paragraph', [fill(0.9, 53, 130, 147, 150)]],
    ['a grey paragraph', [fill(0.915, 53, 130, 147, 150)]],
    ['two paragraphs', [fill(0.9, 52, 103, 148, 116), fill(0.9, 52, 118, 148, 131)]],
  ])('are not those of %s in a cell of much the same colour', (_, paragraphs) => {
    expect(visibleFills([cell, ...paragraphs])).toEqual([cell]);
  });

  it.each<[string, Fill[]]>([
    ['a box of another colour', [cell, fill(0.6, 53, 130, 147, 150)]],
    ['a small box in a panel', [cell, fill(0.9, 53, 130, 90, 150)]],
    ['a cell within the background of its row', [cell, fill(0.9, 50, 100, 100, 180)]],
    ['a box on a white one', [cell, fill(1, 51, 101, 149, 179), fill(0.9, 53, 130, 147, 150)]],
  ])('are those of %s', (_, fills) => {
    expect(visibleFills(fills)).toEqual(fills);
  });
});
