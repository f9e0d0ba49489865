import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const register = (...titles: readonly string[]) =>
  table([
    ['No.', '事業名', '担当課', '説明'],
    ...titles.map((t, i) => [String(i + 1), t, '港湾課', `${t}を行い、傷んだ所から順に直す。`]),
  ]);
const told = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks(blocks).records.map((r) => [r.category.map((c) => c.value).join('>'), r.title?.value]);

describe('numbered sentences above registers of items', () => {
  it('are the levels of what stands in them', () => {
    expect(
      told(
        paragraph('２ 主要事業\n※新：新規事業'),
        paragraph('(1) 水辺を歩ける道を、岸に沿ってつなぎます。'),
        paragraph('（単位：千円）'),
        register('桟橋の点検', '灯台の公開'),
        paragraph('(2) 山の仕事を継ぐ人を、町ぐるみで~\n育てます。\n（単位：千円）'),
        register('林道の整備'),
      ),
    ).toEqual([
      ['(1) 水辺を歩ける道を、岸に沿ってつなぎます。', '桟橋の点検'],
      ['(1) 水辺を歩ける道を、岸に沿ってつなぎます。', '灯台の公開'],
      ['(2) 山の仕事を継ぐ人を、町ぐるみで育てます。', '林道の整備'],
    ]);
  });

  it('end with the part of the document that they stand in', () => {
    expect(
      told(
        paragraph('１ 主要事業'),
        paragraph('(1) 水辺を歩ける道を、岸に沿ってつなぎます。'),
        register('桟橋の点検'),
        paragraph('(2) 山の仕事を継ぐ人を、町ぐるみで育てます。'),
        register('林道の整備'),
        paragraph('２ 見直し事業'),
        register('灯台の公開'),
      ).at(-1),
    ).toEqual(['', '灯台の公開']);
  });

  it.each([
    ['one of them alone', '林の手入れについて'],
    ['a number that does not count on', '(4) 山の仕事を継ぐ人を、町ぐるみで育てます。'],
  ])('are none where there is %s', (_, other) => {
    const found = told(
      paragraph('(1) 水辺を歩ける道を、岸に沿ってつなぎます。'),
      register('桟橋の点検'),
      paragraph(other),
      register('林道の整備'),
    );
    expect(found.map(([category]) => category)).not.toContain('(1) 水辺を歩ける道を、岸に沿ってつなぎます。');
  });
});
