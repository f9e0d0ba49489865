import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const wide = (text: string) => ({ text, across: 3 });
const rest = [
  ['主担当課', wide('河川課')],
  ['現状と課題', wide('葦が枯れている。')],
];

describe('a form that tells what its item is for before it names it', () => {
  it.each([
    [['施策番号', '3', '分野', '水辺'], 'めざすまちの姿', '施策'],
    [['事業番号', '3', '区分', '継続'], '目的', '事業名'],
    [['取組番号', '3', '担当係', '護岸係'], '現状', '取組名'],
  ])('%j has one item', (first, aim, name) => {
    const form = (number: string, aimed: string, title: string) =>
      table([first.map((t) => (t === '3' ? number : t)), [aim, wide(aimed)], [name, wide(title)], ...rest]);
    const read = records(
      form('3', '岸辺で人が憩っている。', '水辺の再生'),
      form('4', '船が安心して着ける。', '桟橋の補修'),
    );
    expect(read).toMatchObject([
      { number: '3', title: '水辺の再生' },
      { number: '4', title: '桟橋の補修' },
    ]);
  });

  it('may go without a number', () => {
    const form = (aimed: string, title: string) =>
      table([
        ['分野', '水辺'],
        ['目指す姿', aimed],
        ['取組名', title],
        ['現状と課題', '葦が枯れている。'],
      ]);
    expect(records(form('人が憩っている。', '水辺の再生'), form('船が着ける。', '桟橋の補修'))).toMatchObject([
      { title: '水辺の再生', objective: '人が憩っている。' },
      { title: '桟橋の補修', objective: '船が着ける。' },
    ]);
  });
});
