import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { filled, paragraph, recogniseBlocks, table } from './blocks.js';

const records = (...blocks: Block[]) => recogniseBlocks(blocks, 2024).records.map(filled);

const form = (number: string, name: string) =>
  table([
    [number, name],
    ['現状と課題', '葦が減っている。'],
    ['取組内容', '苗を植える。'],
  ]);
const part = (unit: string, goals: string, names: readonly string[]) => [
  paragraph(unit),
  paragraph(`１ 目標宣言\n${goals}`),
  paragraph('２ 今年度の取組'),
  ...names.map((name, i) => form('①②③'[i] as string, name)),
];

describe('goals above a form about each of them', () => {
  it('are the objectives of the same numbers', () => {
    const read = records(
      ...part('河川部', '① 水に親しむ人を増やします！\n② 事故ゼロを守ります！', ['水辺の再生', '渡し船の安全']),
      ...part('公園部', '① 花を絶やしません！\n② 木陰を広げます！', ['花壇の手入れ', '街路樹の植え替え']),
    );
    expect(read).toMatchObject([
      { department: '河川部', number: '①', title: '水辺の再生', objective: '水に親しむ人を増やします！' },
      { department: '河川部', number: '②', title: '渡し船の安全', objective: '事故ゼロを守ります！' },
      { department: '公園部', number: '①', title: '花壇の手入れ', objective: '花を絶やしません！' },
      { department: '公園部', number: '②', title: '街路樹の植え替え', objective: '木陰を広げます！' },
    ]);
    expect(read).toHaveLength(4);
  });

  it('stay items of their own where the forms are of other numbers', () => {
    const read = records(...part('河川部', '① 水に親しむ人を増やします！\n② 事故を防ぎます！', ['水辺の再生']));
    expect(read).toHaveLength(3);
  });
});
