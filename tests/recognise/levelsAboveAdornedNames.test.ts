import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks } from './blocks.js';

const plan = (heading: (n: string, name: string) => string, ornament: string, [about, goal]: [string, string]) => {
  const item = (name: string, aim: string) => `${ornament}${name}\n${about}${name}の工事をします。\n${goal}${aim}`;
  return recogniseBlocks(
    [
      paragraph('港湾部'),
      paragraph('◆本年度の主要事業'),
      paragraph(`${heading('１', '港の守り')}\n${item('桟橋の修繕', '修繕　３か所')}`),
      paragraph(item('灯台の点検', '点検　５基以上')),
      paragraph(`${heading('２', '人づくり')}\n${item('海の教室', '開催　４回')}`),
    ],
    2024,
  );
};

describe('a numbered heading above names that an ornament sets apart', () => {
  it.each<[string, (n: string, name: string) => string, string, [string, string]]>([
    ['１　○ →', (n, name) => `${n}　${name}`, '○', ['・事業の概要→', '・事業の目標→']],
    ['(１) ● ：', (n, name) => `(${n}) ${name}`, '●', ['取組内容：', '目標：']],
    ['１． ■ 【】', (n, name) => `${n}．${name}`, '■', ['【取組内容】', '【目標】']],
  ])('is a level of them: %s', (_, heading, ornament, labels) => {
    const { records, notes } = plan(heading, ornament, labels);
    expect(records.map((r) => [r.category.map((c) => c.value), r.title?.value, r.objective?.value])).toEqual([
      [[heading('１', '港の守り')], '桟橋の修繕', '修繕　３か所'],
      [[heading('１', '港の守り')], '灯台の点検', '点検　５基以上'],
      [[heading('２', '人づくり')], '海の教室', '開催　４回'],
    ]);
    expect(notes).toEqual([]);
  });

  it('names the item itself where labels stand right below it', () => {
    const { records } = recogniseBlocks([
      paragraph('１　桟橋の修繕\n【取組内容】板を替える。\n【目標】○ 三か所を直す。'),
      paragraph('２　灯台の点検\n【取組内容】灯を見る。\n【目標】○ 五基を見る。'),
    ]);
    expect(records.map((r) => r.title?.value)).toEqual(['桟橋の修繕', '灯台の点検']);
  });
});
