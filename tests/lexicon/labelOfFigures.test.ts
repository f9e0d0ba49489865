import { describe, expect, test } from 'vitest';
import { labelOfFigures } from '../../src/recognise/lexicon/index.js';

describe('the last words of a label above nothing but figures', () => {
  test.each([
    ['最終年度目標', 'target'],
    ['期末に届かせる目標値', 'target'],
    ['減らす目標量', 'target'],
    ['決算時点の実績値', 'result'],
    ['この一年の実績件数', 'result'],
    ['目標達成率', null],
    ['目標と実績の差', null],
    ['実績の評価', null],
    ['花の数', null],
  ])('%s: %s', (label, field) => {
    expect(labelOfFigures(label)?.field ?? null).toBe(field);
  });
});
