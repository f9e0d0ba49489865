import { describe, expect, it } from 'vitest';
import { block, cellsOf, find, line } from './pages.js';

const X = [50, 90, 230, 420] as const;
const header = [
  line('番号', X[0], 100),
  line('事業名', X[1], 100),
  line('取組内容', X[2], 100),
  line('目標値', X[3], 100),
];
/** A row whose texts begin at one height, with no more white below it than between its lines. */
const row = (y: number, number: string, name: string, text: string, target: string) => [
  line(number, X[0], y),
  block(name, X[1], y, 15),
  block(text, X[2], y, 15),
  line(target, X[3], y),
];
const body = (numbers: readonly string[]) => [
  ...row(130, numbers[0] as string, '渡し船の運航', '船頭を募り、週末に運航する便を\n増やす。', '90日'),
  ...row(160, numbers[1] as string, '棚田の保全', '田植えと稲刈りの手伝いを広く募\n集する。', '40人'),
  ...row(190, numbers[2] as string, '里道の草刈り', '地区ごとに日を決めて草を刈る。', '5回'),
];

describe('rows of even pitch', () => {
  it.each([
    ['figures', ['1', '2', '3']],
    ['circled figures', ['①', '②', '③']],
    ['brackets', ['(1)', '(2)', '(3)']],
    ['paths', ['2-1', '2-2', '2-3']],
    ['a sign', ['No.1', 'No.2', 'No.3']],
  ])('part where %s begin', (_, numbers) => {
    const cells = find([...header, ...body(numbers)]).tables.flatMap(cellsOf);
    expect(cells).toContain('1,2: 船頭を募り、週末に運航する便を/増やす。');
    expect(cells).toContain('2,2: 田植えと稲刈りの手伝いを広く募/集する。');
    expect(cells).toContain('3,2: 地区ごとに日を決めて草を刈る。');
  });

  it('go on below the heading of a group that a mark and white set apart', () => {
    const lower = row(260, '4', '炭焼き小屋の修繕', '屋根を葺き替える。', '1棟');
    const { tables, rest } = find([
      ...header,
      ...body(['1', '2', '3']),
      line('■ 森と炭の文化を伝える取組', X[0], 230),
      ...lower,
      line('－ 3 －', 290, 310),
    ]);
    expect(tables).toHaveLength(1);
    expect(tables.flatMap(cellsOf)).toContain('4,0x4: ■ 森と炭の文化を伝える取組');
    expect(tables.flatMap(cellsOf)).toContain('5,1: 炭焼き小屋の修繕');
    expect(rest.map((s) => s.text.value)).toEqual(['－ 3 －']);
  });

  it('go on over a page, headed by a group', () => {
    const [first] = find([...header, ...body(['1', '2', '3'])]).tables;
    const next = find(
      [
        line('◆ 森と炭の文化を伝える取組', X[0], 80),
        ...row(110, '4', '炭焼き小屋の修繕', '屋根を葺き替え、見学できるよう\nにする。', '1棟'),
        ...row(140, '5', '炭焼きの体験', '親子で体験する日を設ける。', '3回'),
      ],
      2,
      first ?? null,
    );
    expect(next.tables.flatMap(cellsOf)).toEqual([
      '0,0x4: ◆ 森と炭の文化を伝える取組',
      '1,0: 4',
      '1,1: 炭焼き小屋の修繕',
      '1,2: 屋根を葺き替え、見学できるよう/にする。',
      '1,3: 1棟',
      '2,0: 5',
      '2,1: 炭焼きの体験',
      '2,2: 親子で体験する日を設ける。',
      '2,3: 3回',
    ]);
  });
});
