import { describe, expect, it, test } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const across = (text: string) => ({ text, across: 2 });
const register = (heads: readonly string[], first: string, second: string) =>
  table([[...heads], ['①', first, '河川課', '石を積んだ。'], ['②', second, '道路課', '木を植えた。']]);
const HEADS = ['番号', '取組', '担当課', '実施状況'];
const placed = (found: ReturnType<typeof records>) =>
  (found as { category?: string[]; title?: string; objective?: string }[]).map((r) => [
    ...(r.category ?? []).map((c) => c.replace(/\s/g, '　')),
    r.title,
    r.objective ?? null,
  ]);

describe('levels across a frame above the register of their items', () => {
  test.each([
    ['将来像１　水辺のまち', '施策１－２　岸の再生', '将来像２　緑のまち', '施策２－１　並木の再生', '施策のめざす姿'],
    ['政策１　水辺のまち', '施策１　岸の再生', '政策２　緑のまち', '施策１　並木の再生', '目指す姿'],
  ])('%s, %s', (water, bank, green, trees, label) => {
    const found = records(
      table([[across(water)], [across(bank)], [label, '岸に葦が茂っている。']]),
      paragraph('取組の状況'),
      register(HEADS, '石垣の修繕', '葦の植付け'),
      table([[across(green)], [across(trees)], [label, '並木が続いている。']]),
      paragraph('取組の状況'),
      register(HEADS, '並木の剪定', '苗木の配布'),
    );
    expect(placed(found)).toEqual([
      [water, bank, '石垣の修繕', '岸に葦が茂っている。'],
      [water, bank, '葦の植付け', '岸に葦が茂っている。'],
      [green, trees, '並木の剪定', '並木が続いている。'],
      [green, trees, '苗木の配布', '並木が続いている。'],
    ]);
  });

  it('may stand on lines without a frame', () => {
    const found = records(
      paragraph('未来図１　水辺のまち\n道すじ１－１　岸の再生'),
      register(['番号', '事業名', '担当課', '実施状況'], '石垣の修繕', '葦の植付け'),
      paragraph('未来図２　緑のまち\n道すじ２－１　並木の再生'),
      register(['番号', '事業名', '担当課', '実施状況'], '並木の剪定', '苗木の配布'),
    );
    expect(placed(found)[3]).toEqual(['未来図２　緑のまち', '道すじ２－１　並木の再生', '苗木の配布', null]);
  });

  it('are items where forms without a register below tell of them', () => {
    const found = records(
      table([[across('取組１　石垣の修繕')], ['目標', '岸を守る。'], ['取組内容', '石を積む。']]),
      table([[across('取組２　葦の植付け')], ['目標', '鳥を呼ぶ。'], ['取組内容', '葦を植える。']]),
    );
    expect(found).toHaveLength(2);
  });
});
