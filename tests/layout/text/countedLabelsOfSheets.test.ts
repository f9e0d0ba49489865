import { describe, expect, it } from 'vitest';
import { layoutWords } from '../../../src/recognise/layoutWords.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { lay, outline } from './helpers.js';

const ITEMS = ['桟橋の床板を取り替える', '浜を掃く日を増やす', '夜市を月ごとに開く', '渡し場に屋根をかける'];

const form = (label: string, n: number): string[] => [
  `  ${label} ${n}      ${ITEMS[n - 1]}                 担当部課   港湾部   浜辺課`,
  '',
  ' 現状と課題      板が傷み、雨の日に滑りやすくなっています。',
  '',
  '  取組内容      三年で全ての板を取り替え、手すりを足します。',
  '',
  '                  令和 6 年度               令和 7 年度                令和 8 年度',
  '  年次計画',
  '                   調べる                  直す                   見直す',
  '',
  '                   指標名                   現状値              目標値（令和 8 年度）',
  '     指標',
  '            直した桟橋                       2 か所                   9 か所',
  '',
];

describe('a number right behind the label of a sheet', () => {
  it.each(['計画', '取組', '事業'])('counts the label %s where white space parts both from the text', (label) => {
    const blocks = outline(lay(ITEMS.flatMap((_, i) => form(label, i + 1)).join('\n'), layoutWords(createLexicon())));
    const rows = blocks.flatMap((b) => (typeof b === 'string' ? [] : b));
    for (const [i, name] of ITEMS.entries()) {
      const row = rows.find((r) => r.some((c) => c.includes(name)));
      expect(row?.map((c) => c.replace(/^\[.*?\]/, '')).slice(0, 2)).toEqual([`${label} ${i + 1}`, name]);
    }
  });
});
