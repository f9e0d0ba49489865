import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

/** A department's form whose page ends above its third row. */
const form = (goals: string, rest: string) => ({
  ...table([
    [{ text: '建設部', down: 3 }, '建設部長\n橋本 渡', { text: goals, down: 2 }],
    ['基本方針\n安全な道をつくる。'],
    ['部の仕事\n道と橋の管理', rest],
  ]),
  breaks: [2],
});

describe('a list that goes on over the page', () => {
  it('is read as one', () => {
    const read = records(form('目標\n1 橋を直す。\n2 道を広げる。', '3 花を植える。\n4 川を清める。'));
    expect(read.map((r) => [r.number, r.objective])).toEqual([
      ['1', '橋を直す。'],
      ['2', '道を広げる。'],
      ['3', '花を植える。'],
      ['4', '川を清める。'],
    ]);
  });

  it('ends where another number begins', () => {
    const read = records(form('目標\n1 橋を直す。\n2 道を広げる。', '5 花を植える。'));
    expect(read.map((r) => r.objective)).toEqual(['橋を直す。', '道を広げる。']);
  });
});
