import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (...results: readonly [string, string][]) =>
  table([
    [
      { text: '絶対コード', down: 2 },
      { text: '事業名', down: 2 },
      { text: '施策コード', down: 2 },
      { text: '課名', down: 2 },
      { text: '令和5年度事業内容', down: 2 },
      { text: '3次評価結果', down: 2 },
      { text: '最終確定評価', across: 2 },
    ],
    ['最終評価結果', '最終確定判断理由'],
    ['0140', '渡し船の運航', '0301', '港湾課', '船を一日に六便出した。', ...(results[0] ?? []), '便が足りない。'],
    ['1052', '灯台の公開', '0302', '航路課', '灯台を二度公開した。', ...(results[1] ?? []), '人が減った。'],
  ]);

describe('a register of items that several stages evaluated', () => {
  it('says what each item is, where the stages choose what follows', () => {
    expect(records(register(['拡大', '維持継続'], ['－', '縮小']))).toMatchObject([
      {
        number: '0140',
        title: '渡し船の運航',
        divisions: ['港湾課'],
        measures: '船を一日に六便出した。',
      },
      { number: '1052', title: '灯台の公開', divisions: ['航路課'], measures: '灯台を二度公開した。' },
    ]);
  });

  it('tells what was done, where a stage says how far it came', () => {
    expect(records(register(['達成', '達成'], ['未達成', '一部達成']))).toMatchObject([
      { title: '渡し船の運航', progress: [{ fiscalYear: 2023, status: '船を一日に六便出した。' }] },
      { title: '灯台の公開', progress: [{ fiscalYear: 2023, status: '灯台を二度公開した。' }] },
    ]);
  });
});
