import { describe, expect, it } from 'vitest';
import { runInBrackets } from '../../../src/layout/text/aligned/runInBrackets.js';
import { lay, outline, tokensFrom } from './helpers.js';

const isLabel = (text: string): boolean => ['現状', '目標', '状況', '予定'].includes(text);

const goal = (name: string, rest: string): string[] => [
  `    ${name}`,
  '',
  '        ［目標］         どの桟橋からでも朝と夕に必ず船が出る暮らしを守ります。',
  '',
  '        【状況】         冬の間に三つの桟橋の板をすべて張り替えました。渡し場の待合所は四月に使い始めま',
  `${rest}した。`,
  '',
  '        【予定】         秋の大潮の前に灯台の足場を組みます。',
  '',
];
const textOf = (rest: string): string[] => [...goal('１   渡し船の運航', rest), ...goal('２   灯台の公開', rest)];

describe('labels in brackets with wide white space behind them', () => {
  it('open running text that goes on below the label', () => {
    const blocks = outline(lay(textOf(' '.repeat(8)).join('\n'), { isLabel }));
    expect(blocks.filter((b) => typeof b !== 'string')).toEqual([]);
    expect(blocks.filter((b) => typeof b === 'string' && b.startsWith('【予定】'))).toHaveLength(2);
  });

  it.each([
    ['below the label', 8, ['［目標］', '【状況】', '【予定】']],
    ['below its own beginning', 21, []],
    ['elsewhere', 30, []],
  ])('open running text where one goes on %s', (_, rest, expected) => {
    const lines = goal('１   渡し船の運航', ' '.repeat(rest));
    const source = lines.join('');
    let from = 0;
    const tokens = lines.map((line) => {
      const own = tokensFrom(line, from, 0);
      from += line.length;
      return own;
    });
    const opens = runInBrackets(source, tokens, isLabel);
    expect(lines.filter((_line, i) => opens[i]).map((l) => l.trim().split(/ +/)[0])).toEqual(expected);
  });
});
