import { describe, expect, it } from 'vitest';
import { paragraph, records } from './blocks.js';

describe('a numbered heading on results above items with labels of their own', () => {
  const item = (marker: string, title: string) =>
    `${marker} ${title}\n【目標】${title}を進める。\n【達成状況】達成\n【取組結果】${title}を終えた。`;

  it.each(['２ 個別事業の達成状況', '２　取組の成果', '(2) 目標の達成状況'])(
    '%s takes none of them for its text',
    (heading) => {
      const read = records(
        paragraph(
          `港湾部\n１ 部の運営方針\n港を守る。\n${heading}\n${item('①', '灯台の点検')}\n${item('②', '桟橋の延長')}`,
        ),
      );
      expect(read.map((r) => r.title)).toEqual(['灯台の点検', '桟橋の延長']);
    },
  );
});
