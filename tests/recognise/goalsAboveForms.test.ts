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

  it('tell what the state of the same numbers was, in a section of its own', () => {
    const read = records(
      paragraph('河川部'),
      paragraph('１ 部の使命\n水辺を守る。'),
      paragraph('２ 現状と課題\n① 葦が減っている。\n② 渡し船の事故が続いた。'),
      paragraph(
        '３ 重点取組\n① 水辺の再生\n【取組内容】\n苗を植える。\n【目標】\n葦を増やす。\n【結 果】\n苗を900本植えた。',
      ),
      paragraph('② 渡し船の安全\n【取組内容】\n点検を毎月行う。\n【目標】\n事故をなくす。'),
    );
    expect(read).toMatchObject([
      {
        number: '①',
        title: '水辺の再生',
        currentState: '葦が減っている。',
        progress: [{ outcome: '苗を900本植えた。' }],
      },
      { number: '②', title: '渡し船の安全', currentState: '渡し船の事故が続いた。', measures: '点検を毎月行う。' },
    ]);
    expect(read).toHaveLength(2);
  });

  it('stay items of their own where the forms are of other numbers', () => {
    const read = records(...part('河川部', '① 水に親しむ人を増やします！\n② 事故を防ぎます！', ['水辺の再生']));
    expect(read).toHaveLength(3);
  });
});
