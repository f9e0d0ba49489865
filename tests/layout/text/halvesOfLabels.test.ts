import { describe, expect, it } from 'vitest';
import { set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const HEAD = [
  set([54, '達成指標（目標値）']),
  set([0, '番号'], [8, '取組項目'], [22, '現状・課題'], [38, '取組内容']),
  set([56, '【担当課】']),
];
const item = (n: string, name: string, state: string, action: string, goal: string, unit: string): string[] => [
  set([0, n], [6, name], [20, state], [36, `・${action}を`], [52, goal]),
  set([36, '　続ける。'], [52, unit]),
];
const ROWS = [
  ...item('1', '桟橋の修繕', '板が古い。', '板の張替え', '○替えた板 40枚', '【港湾課】'),
  '',
  ...item('2', '灯台の公開', '人が来ない。', '夜の公開', '○公開の回数 4回', '【観光課】'),
  '',
  ...item('3', '水門の点検', '音がする。', '油の差替え', '○点検の回数 2回', '【水門課】'),
];
const read = (lines: readonly string[]): string[][] =>
  tablesOf(lines.join('\n'), { isLabel }).map((rows) => rows.map(withoutBreaks));

describe('a label of a head in two lines', () => {
  it.each([
    ['above and below the others', HEAD],
    [
      'the second in brackets below it',
      [
        set([0, '番号'], [8, '取組項目'], [22, '現状・課題'], [38, '取組内容'], [54, '達成指標（目標値）']),
        HEAD[2] as string,
      ],
    ],
  ])('stands with its halves %s', (_, head) => {
    const [table] = read([...head, '', ...ROWS]);
    expect(table?.[0]).toBe('番号|取組項目|現状・課題|取組内容|達成指標（目標値）【担当課】');
    expect(table).toHaveLength(4);
  });

  it('is none where its second line begins texts of the rows as well', () => {
    const lines = [
      set([0, '番号'], [8, '取組項目'], [22, '取組内容']),
      set([22, '【現状と課題】']),
      set([0, '1'], [8, '桟橋の修繕'], [22, '板が古い。']),
      set([22, '【取組内容】']),
      set([22, '板を替える。']),
      '',
      set([22, '【現状と課題】']),
      set([0, '2'], [8, '灯台の公開'], [22, '人が来ない。']),
    ];
    expect(read(lines).flat().join('')).not.toContain('番号|取組項目|取組内容【現状と課題】');
  });
});

describe('the form above a register', () => {
  it('may have a label in the middle of its text', () => {
    const form = [
      '■ 港湾局',
      set([4, '局長名'], [12, '水野 渚']),
      set([4, '局の使命'], [12, '桟橋を守ります。']),
      '',
      set([12, '荷を積む船が減るなか、桟橋の板を順に替え、浜で働く人と釣りに来る人の']),
      set([4, '運営方針']),
      set([12, 'どちらもが安心して使える港をつくります。']),
      '',
    ];
    const tables = read([...form, ...HEAD, '', ...ROWS]);
    expect(tables).toHaveLength(2);
    expect(tables[0]?.[2]).toContain('運営方針|荷を積む船が減るなか');
  });
});
