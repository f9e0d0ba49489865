import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const form = (number: string, name: string): Block =>
  table([
    [number, name],
    ['現状と課題', '枯れた柳が目につく。'],
    ['取組内容', '柳を植え替え、柵を直す。'],
  ]);

const read = (...blocks: Block[]) =>
  recogniseBlocks(blocks, 2024).records.map((r) => [r.category.map((c) => c.value), r.title?.value ?? null]);

describe('the first level below a heading that looks full', () => {
  it.each([
    ['方針1　堀を守る', '第1　堀の手入れ', '方針2　話を伝える'],
    ['基本目標１　堀を守る', '１　堀の手入れ', '基本目標２　話を伝える'],
    ['Ⅰ　堀を守る', '（１） 堀の手入れ', 'Ⅱ　話を伝える'],
  ])('is one of its own: %s, %s', (upper, lower, second) => {
    const found = read(
      paragraph(`${upper}~\n${lower}`),
      form('No.1', '堀の清掃'),
      paragraph(`${second}~\n${lower}`),
      form('No.2', '茶屋の語り部'),
    );
    expect(found).toEqual([
      [[upper, lower], '堀の清掃'],
      [[second, lower], '茶屋の語り部'],
    ]);
  });
});
