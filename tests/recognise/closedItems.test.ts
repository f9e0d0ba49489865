import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, records } from './blocks.js';

const KEY = '＜　＞内は令和６年度予算額（単位：千円）';
const list = (...closing: readonly string[]) =>
  paragraph(
    [
      '１ 水辺の再生',
      '(1) 水路の清掃',
      '＜1,200＞',
      '用水の底をさらい、流れを~',
      '元に戻します。',
      closing[0],
      '(2) 桟橋の修繕',
      '＜980＞',
      '傷んだ板を取り替え、手すりを付けます。',
      '・春と秋の点検',
      closing[1],
      '２ 灯台のある町',
      '(3) 灯台の公開',
      '＜300＞',
      '案内人を置いて、灯室まで上れる日を設けます。',
      closing[2],
    ].join('\n'),
  );

describe('numbered items in running text, each closed by who does it', () => {
  it('are a list, with the headings between them as levels', () => {
    const plan = recogniseBlocks([
      paragraph('主な事業・取組'),
      paragraph(KEY),
      list('【水路課】', '【港湾課、水路課】', '【観光課】'),
      paragraph('お問い合わせは総務課まで'),
    ]);
    const read = plan.records.map((r) => [r.category, r.title, r.measures, r.divisions, r.extras.map((e) => e.text)]);
    expect(plain(read)).toEqual([
      [['１ 水辺の再生'], '水路の清掃', '用水の底をさらい、流れを元に戻します。', ['水路課'], ['1,200']],
      [
        ['１ 水辺の再生'],
        '桟橋の修繕',
        '傷んだ板を取り替え、手すりを付けます。\n・春と秋の点検',
        ['港湾課', '水路課'],
        ['980'],
      ],
      [['２ 灯台のある町'], '灯台の公開', '案内人を置いて、灯室まで上れる日を設けます。', ['観光課'], ['300']],
    ]);
    expect(plan.notes.map((n) => plain(n.text))).toContain('お問い合わせは総務課まで');
  });

  it('are none where one of them closes otherwise', () => {
    const found = records(paragraph(KEY), list('【水路課】', '【重点】', '【観光課】'));
    expect(found.map((r) => r.title)).not.toContain('水路の清掃');
  });
});
