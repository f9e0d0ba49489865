import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

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
const tables = (rest: string): number =>
  outline(lay([...goal('１   渡し船の運航', rest), ...goal('２   灯台の公開', rest)].join('\n'), { isLabel })).filter(
    (b) => typeof b !== 'string',
  ).length;

describe('labels in brackets with wide white space behind them', () => {
  it('open running text that goes on below the label', () => {
    expect(tables('        ')).toBe(0);
  });

  it('stand beside a column of texts that go on below their own beginning', () => {
    expect(tables(' '.repeat(21))).toBeGreaterThan(0);
  });
});
