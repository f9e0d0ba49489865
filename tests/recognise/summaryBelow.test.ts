import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const item = (n: number, name: string, more = '') => [
  paragraph(`目標${n}　${name}\n◇目標\n水辺を明るくする。\n◇取組の成果\n灯を替えた。`),
  table([
    ['指標', '目標値', '実績値'],
    ['灯の数', '10', '12'],
  ]),
  paragraph(`◇評価\nＡ${more}`),
];

describe('a summary below tables', () => {
  it.each(['総括', '■総括', '【総括】', '部長総括'])('is told of the department: %s', (label) => {
    const { records, departments } = recogniseBlocks([
      paragraph('港湾部'),
      ...item(1, '桟橋の灯'),
      ...item(2, '岸の灯'),
      paragraph(`${label}\n夜も安心して歩けるようになった。`),
    ]);
    expect(departments[0]?.summary?.value).toBe('夜も安心して歩けるようになった。');
    expect(records.map((r) => r.extras.length)).toEqual([0, 0]);
  });

  it('is told of each record where each has one', () => {
    const { records, departments } = recogniseBlocks([
      paragraph('港湾部'),
      ...item(1, '桟橋の灯', '\n◇総括\n桟橋が明るい。'),
      ...item(2, '岸の灯', '\n◇総括\n岸が明るい。'),
    ]);
    expect(departments[0]?.summary).toBeNull();
    expect(records.map((r) => r.extras[0]?.text.value)).toEqual(['桟橋が明るい。', '岸が明るい。']);
  });
});

it('総括 below the goals of a form that tells of the department is told of the department', () => {
  const across = (text: string) => ({ text, across: 3 });
  const { records, departments } = recogniseBlocks([
    table([
      [
        { text: '港湾部', across: 2 },
        { text: '港湾部長　三崎　渚', across: 2 },
      ],
      ['基本方針', across('港を守る。')],
      [{ text: '目標', down: 3 }, '番号', '目標の内容', '達成状況'],
      ['1', '灯台を点検します。', '○'],
      ['2', '桟橋を直します。', '△'],
      ['総括', across('灯は明るくなった。')],
    ]),
  ]);
  expect(departments[0]?.summary?.value).toBe('灯は明るくなった。');
  expect(records.map((r) => r.extras.length)).toEqual([0, 0]);
});

it.each(['３ 一年間を振り返って', '総括'])(
  '%s above a table that only tells more of the form at hand heads a part of it',
  (label) => {
    const sheet = (n: string, name: string) => [
      paragraph('港湾部'),
      table([
        ['番号', n, '事業名', name],
        ['取組内容', { text: '灯を替える。', across: 3 }],
      ]),
      paragraph(label),
      table([
        ['取組状況', `${name}の球を替えた。`],
        ['評価', 'Ａ'],
      ]),
    ];
    const { records } = recogniseBlocks([...sheet('1', '桟橋の灯'), ...sheet('2', '岸の灯')], 2024);
    expect(records.map((r) => [r.title?.value, r.progress[0]?.status?.value, r.achievement?.label.value])).toEqual([
      ['桟橋の灯', '桟橋の灯の球を替えた。', 'Ａ'],
      ['岸の灯', '岸の灯の球を替えた。', 'Ａ'],
    ]);
  },
);

describe('a summary in a table of its own, or at the foot of the last form', () => {
  const form = (n: number, name: string, ...more: string[][]) =>
    table([[`重点施策${n}`, name], ['取組内容', `${name}を替える。`], ['成果', `${name}を替えた。`], ...more]);

  it.each(['部長の総括', '総括', '部長コメント'])('is told of the department below several items: %s', (label) => {
    const { records, departments } = recogniseBlocks([
      ...[paragraph('港湾部'), form(1, '桟橋の灯'), form(2, '岸の灯'), table([[label, '夜も歩ける。']])],
      ...[paragraph('消防部'), form(1, '半鐘'), form(2, '火の見櫓'), table([[label, '遠くまで届く。']])],
    ]);
    expect(departments.map((d) => d.summary?.value)).toEqual(['夜も歩ける。', '遠くまで届く。']);
    expect(records.flatMap((r) => r.extras)).toEqual([]);
  });

  it('is told of the department where its words name it', () => {
    const read = (label: string) =>
      recogniseBlocks([paragraph('港湾部'), form(1, '桟橋の灯'), form(2, '岸の灯', [label, '夜も歩ける。'])]);
    expect(read('部長の総括').departments[0]?.summary?.value).toBe('夜も歩ける。');
    expect(read('総括').records[1]?.extras[0]?.text.value).toBe('夜も歩ける。');
  });

  it('is told of each item that has one', () => {
    const one = (n: number, name: string) => [form(n, name), table([['部長コメント', `${name}がよい。`]])];
    const { records, departments } = recogniseBlocks([
      paragraph('港湾部'),
      ...one(1, '桟橋の灯'),
      ...one(2, '岸の灯'),
      ...one(3, '沖の灯'),
    ]);
    expect(departments[0]?.summary).toBeNull();
    expect(records.map((r) => r.extras.length)).toEqual([1, 1, 1]);
  });
});
