import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const register = table([
  ['番号', '事業名', '担当課', '事業内容'],
  ['①', '水路の清掃', '水路課', '用水の底をさらいます。'],
  ['②', '桟橋の修繕', '港湾課', '板を取り替えます。'],
]);
const levels = (...headings: readonly string[]) =>
  recogniseBlocks([...headings.map(paragraph), register]).records.map((r) => r.category.map((c) => c.value));

describe('a numbered heading after labels that count the parts of the document', () => {
  it('is a part like them, and no level', () => {
    expect(
      levels(
        'Ⅰ 基本目標\n水と生きる町をつくります。',
        'Ⅱ 目標達成に向けた施策\n岸を直し、水を引きます。',
        'Ⅲ 職場のきまり\n● 声を掛け合います。',
      ),
    ).toEqual([[], []]);
  });

  it('is a level after one of them', () => {
    expect(levels('Ⅰ 基本目標\n水と生きる町をつくります。', 'Ⅱ 水辺の再生')).toEqual([
      ['Ⅱ 水辺の再生'],
      ['Ⅱ 水辺の再生'],
    ]);
  });
});
