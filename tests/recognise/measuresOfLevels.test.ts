import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records, table } from './blocks.js';

const measures = (...row: string[]) => table([['数値目標', '単位', '基準値', '目標値', '所管課'], row]);
const form = (name: string) =>
  table([
    ['具体的施策', name, '担当課', '港湾課'],
    ['施策の概要', `${name}を進めます。`, '', ''],
    ['成果', '客が戻りました。', '', ''],
    ['課題と今後の対応', '人手を集めます。', '', ''],
  ]);

describe('what levels of the plan are measured by', () => {
  const blocks = () => [
    paragraph('基本目標１　水辺のしごとをつくる'),
    measures('舟宿の数', '軒', '3', '8', '観光課'),
    paragraph('基本的方向（１）　舟を残す'),
    form('① 舟大工を育てる'),
    paragraph('基本目標２　山に人を呼ぶ'),
    measures('登山者の数', '人', '900', '1,200', '林務課'),
    paragraph('基本的方向（１）　道を直す'),
    form('① 林道の草刈り'),
  ];

  it('is told of none of the items around it', () => {
    const found = records(...blocks());
    expect(found.map((r) => [r.title, r.category, r.indicators ?? null, r.divisions])).toEqual([
      ['舟大工を育てる', ['基本目標１　水辺のしごとをつくる', '基本的方向（１）　舟を残す'], null, ['港湾課']],
      ['林道の草刈り', ['基本目標２　山に人を呼ぶ', '基本的方向（１）　道を直す'], null, ['港湾課']],
    ]);
  });

  it('is kept as a note', () => {
    const notes = recogniseBlocks(blocks(), 2024).notes.map((n) => n.text.value);
    expect(notes).toContain('登山者の数　人　900　1,200　林務課');
  });
});
