import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const head = (outer: string, parts: [string, string]) => [
  [
    { text: '番号', down: 2 },
    { text: '改善項目', down: 2 },
    { text: '取組内容', down: 2 },
    { text: outer, across: 2 },
  ],
  parts,
];

describe('a word that only names a part', () => {
  it.each(['内容', '内　容', '具体的な内容', '主な内容'])('is read by the label above it: %s', (word) => {
    const rows = [
      ...head('達成の目安', [word, '期限']),
      ['1', '書庫の整理', '棚を並べ替える。', '・整理した棚 40台', '３月'],
      ['2', '鍵の管理', '台帳を改める。', '・台帳の改定', '６月'],
    ];
    expect(records(table(rows))).toMatchObject([
      { measures: '棚を並べ替える。', criteria: ['整理した棚 40台'] },
      { measures: '台帳を改める。', criteria: ['台帳の改定'] },
    ]);
  });

  it.each([
    ['区分', '理由'],
    ['ランク', 'コメント'],
    ['評点', '根拠'],
  ])('parts a result: %s and %s', (mark, reason) => {
    const rows = [
      ...head('自己評価', [mark, reason]),
      ['1', '書庫の整理', '棚を並べ替える。', '達成', '終えた。'],
      ['2', '鍵の管理', '台帳を改める。', '一部達成', '台帳の案ができた。'],
    ];
    expect(records(table(rows))).toMatchObject([
      { achievement: { label: '達成' }, progress: [{ outcome: '終えた。' }] },
      { achievement: { label: '一部達成' }, progress: [{ outcome: '台帳の案ができた。' }] },
    ]);
  });

  it('keeps its own meaning elsewhere', () => {
    const rows = [
      ['番号', '改善項目', '内容', '期限'],
      ['1', '書庫の整理', '棚を並べ替える。', '３月'],
      ['2', '鍵の管理', '台帳を改める。', '６月'],
    ];
    expect(records(table(rows))).toMatchObject([{ measures: '棚を並べ替える。' }, { measures: '台帳を改める。' }]);
  });
});
