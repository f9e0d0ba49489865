import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const level = (count: string, name: string, told: string) =>
  table([
    [{ text: count, across: 2 }, `【${name}】`],
    ['計', { text: '現状', across: 2 }],
    ['画', { text: told, across: 2 }],
  ]);
const item = (count: string, name: string, measures: string, done: string) =>
  table([
    [{ text: count, across: 2 }, `【${name}】`],
    ['計', '取組内容', '指標'],
    ['画', measures, '参加した人数　30人以上'],
    ['自己', { text: '取組実績', across: 2 }],
    ['評価', { text: done, across: 2 }],
  ]);

const blocks = [
  table([
    ['経営課題', '主な戦略'],
    ['【経営課題1】\n港を守る', '【1-1 備えを進める】'],
    ['【経営課題2】\n浜を守る', '【2-1 清掃を進める】'],
  ]),
  level('経営課題1', '港を守る', '防波堤が古い。'),
  level('戦略 1-1', '備えを進める', '訓練が少ない。'),
  item('具体的取組1-1-1', '港の訓練', '港で訓練をする。', '二度訓練をした。'),
  item('具体的取組1-1-2', '灯台の点検', '灯台を点検する。', '点検を終えた。'),
  level('経営課題2', '浜を守る', 'ごみが多い。'),
  level('戦略 2-1', '清掃を進める', '人手が足りない。'),
  item('具体的取組2-1-1', '浜の清掃', '浜を清掃する。', '毎月清掃した。'),
];

describe('levels and items in tables below bands that count them', () => {
  const plan = recogniseBlocks(blocks);

  it('the bands with most parts in their numbers are the items', () => {
    expect(plan.records.map((r) => [r.number?.marker?.value, r.title?.value])).toEqual([
      ['具体的取組1-1-1', '【港の訓練】'],
      ['具体的取組1-1-2', '【灯台の点検】'],
      ['具体的取組2-1-1', '【浜の清掃】'],
    ]);
  });

  it('the others are the levels above them', () => {
    expect(plan.records.map((r) => r.category.map((c) => c.value))).toEqual([
      ['経営課題1 【港を守る】', '戦略 1-1 【備えを進める】'],
      ['経営課題1 【港を守る】', '戦略 1-1 【備えを進める】'],
      ['経営課題2 【浜を守る】', '戦略 2-1 【清掃を進める】'],
    ]);
  });

  it('values stand below their labels', () => {
    expect(plan.records.map((r) => r.measures?.value)).toEqual([
      '港で訓練をする。',
      '灯台を点検する。',
      '浜を清掃する。',
    ]);
  });

  it('what is told of a level is kept as notes', () => {
    expect(plan.notes.map((n) => n.text.value)).toEqual(expect.arrayContaining(['防波堤が古い。', '人手が足りない。']));
  });
});

it('items alone are no levels', () => {
  const { records } = recogniseBlocks([blocks[3], blocks[4]].flatMap((b) => b ?? []));
  expect(records.flatMap((r) => r.category)).toEqual([]);
});
