import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/layout/text/aligned/segments.js';
import { nestedPairs } from '../../../src/layout/text/sheets/nestedPairs.js';
import { wordsOf } from './helpers.js';

const isLabel = (text: string): boolean => ['基本目標', '施策', '政策', '担当課'].includes(text);

/** The labels with their texts, of lines that white space parts. */
function read(lines: readonly string[]): string[][] | null {
  const source = lines.join('\n');
  const said = (tokens: readonly Token[]): string => tokens.map((t) => source.slice(t.from, t.to)).join(' ');
  return nestedPairs(source, wordsOf(source), isLabel)?.map((p) => [said(p.label), ...p.text.map(said)]) ?? null;
}

describe('labels inside the text beside another one', () => {
  it('have each the text behind them', () => {
    expect(read(['           基本目標   ３ 渡し場のまち', '           施策     ３-２ 灯台の見守り'])).toEqual([
      ['基本目標', '３ 渡し場のまち'],
      ['施策', '３-２ 灯台の見守り'],
    ]);
  });

  it('have texts that go on below', () => {
    expect(read(['  政策   渡し場と灯台と桟橋を結ぶ', '         散歩道のあるまち', '  施策   灯台の見守り'])).toEqual([
      ['政策', '渡し場と灯台と桟橋を結ぶ', '散歩道のあるまち'],
      ['施策', '灯台の見守り'],
    ]);
  });

  it.each([
    [['  政策   渡し場のまち']],
    [['  渡し場のまち', '  施策   灯台の見守り']],
    [['  政策 渡し場のまち', '  施策 灯台の見守り']],
    [['  政策   渡し場のまち', '  灯台の見守り', '  施策   桟橋']],
  ])('are none: %j', (lines) => {
    expect(read(lines)).toBeNull();
  });
});
