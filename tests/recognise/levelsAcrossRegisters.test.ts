import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const across = (text: string) => [{ text, across: 4 }];
const item = (number: string, title: string) => [number, title, '港湾課', `${title}を進める。`];

describe('levels across the rows of a register', () => {
  it.each(['大綱', '政策の大綱', '重点政策', '主要施策'])('are known by the word that is counted: %s', (word) => {
    const { records } = recogniseBlocks([
      paragraph('１ この一覧表について'),
      paragraph('事業の進み具合をまとめたものです。'),
      table([
        ['番号', '事業名', '担当課', '事業の概要'],
        across(`${word}１ 海を望み、人の集う町`),
        across('施策１１ 港を守る'),
        item('1', '灯台の改修'),
        item('2', '桟橋の塗装'),
        across(`${word}２ 山に学び、木を育てる町`),
        across('施策２１ 森を守る'),
        item('3', '苗木の植付け'),
      ]),
    ]);
    expect(records.map((r) => [r.title?.value, ...r.category.map((c) => c.value)])).toEqual([
      ['灯台の改修', `${word}１ 海を望み、人の集う町`, '施策１１ 港を守る'],
      ['桟橋の塗装', `${word}１ 海を望み、人の集う町`, '施策１１ 港を守る'],
      ['苗木の植付け', `${word}２ 山に学び、木を育てる町`, '施策２１ 森を守る'],
    ]);
  });

  const levelsOf = (...rows: readonly (readonly unknown[])[]) =>
    recogniseBlocks([table([['番号', '事業名', '担当課', '事業の概要'], ...rows] as never)]).records.map((r) =>
      r.category.map((c) => c.value),
    );

  it.each([
    ['器', '箸1-1', '箸1-2', '器'],
    ['沢', '岩1-1', '岩1-2', '沢'],
  ])('are told by a longer number below a word of the plan’s own: %s', (outer, first, second) => {
    expect(
      levelsOf(
        across(`${outer}1　身近な仕事`),
        across(`${first}　窓口を直す`),
        item('1', '灯台の改修'),
        across(`${second}　道具を替える`),
        item('2', '桟橋の塗装'),
        across(`${outer}2　人づくり`),
        item('3', '苗木の植付け'),
      ),
    ).toEqual([
      [`${outer}1　身近な仕事`, `${first}　窓口を直す`],
      [`${outer}1　身近な仕事`, `${second}　道具を替える`],
      [`${outer}2　人づくり`],
    ]);
  });

  it('stand side by side where other words count items with as many numbers', () => {
    expect(
      levelsOf(across('器1　身近な仕事'), item('1', '灯台の改修'), across('箸1　窓口を直す'), item('2', '桟橋の塗装')),
    ).toEqual([['器1　身近な仕事'], ['箸1　窓口を直す']]);
  });
});
