import { describe, expect, test } from 'vitest';
import { records, table } from './blocks.js';

const register = (label: string, cell: string) =>
  table([
    ['番号', '取組項目', '取組内容', label],
    ['①', '土手の手入れ', '草を刈り、花を植える。', cell],
    ['②', '水門の改修', '古い水門を直す。', '改修した水門　3か所'],
  ]);
const figuresUnder = (label: string, cell: string): unknown => records(register(label, cell))[0]?.indicators;

describe('figures under a label that asks for them', () => {
  test.each(['数値目標', '数値目標（令和７年度）', '定量目標', '成果指標', '目標指標', 'ＫＰＩ'])(
    'are indicators and no criteria: %s',
    (label) => {
      const [first] = records(register(label, '除草の実施　12回以上'));
      expect(first).not.toHaveProperty('criteria');
      expect(figuresUnder(label, '除草の実施　12回以上')).toHaveLength(1);
    },
  );

  test('達成指標 tells in words what an item is measured by', () => {
    expect(records(register('達成指標', '除草の実施　12回以上'))[0]).toHaveProperty('criteria');
  });
});

describe('full lines of a list of figures', () => {
  test.each([
    ['each figure ends its line', '除草の実施　12回~\n花壇の手入れ　15か所以上', 2],
    ['a name over two lines', '除草の実施　12回~\n花壇の新しい手入~\nれ　15か所以上', 2],
    ['a unit over two lines', '花壇の新しい手入れ　15か~\n所以上', 1],
    ['以上 over to the next line', '除草の実施　12回~\n以上\n花壇の手入れ　15か所', 2],
    ['words that go on', '除草の実施　12回~\n以上とし、花壇を守る', 1],
  ])('%s', (_, cell, count) => {
    expect(figuresUnder('数値目標', cell)).toHaveLength(count);
  });
});
