import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const tall = (text: string): TestCell => ({ text, down: 2 });
const register = (
  goal: string,
  actions: string,
  rest: string,
  second = '桟橋を直す（12月）',
  half = '上期（4月～9月）',
) =>
  records(
    table([
      [tall('No.'), tall('重点目標\n（項目名）'), tall(goal), tall(actions), { text: half, across: 2 }, tall(rest)],
      ['進捗状況', '達成度'],
      [
        '1',
        '渡し舟の再開',
        '岸に人を呼び戻す。\n〔数値目標〕\n・船頭の登録者数　45人',
        '・舟の点検（5月）',
        '舟を点検した。',
        '○',
        '試しに舟を出す。',
      ],
      [
        '2',
        '夜の図書館',
        '仕事の後に寄れるようにする。\n〔数値目標〕\n・夜の来館者数　900人',
        second,
        '開館の時間を調べた。',
        '△',
        '時間を延ばす。',
      ],
    ]),
  );

describe('a register of the first half of a year', () => {
  it('names its items, their goals and what measures them, and tells what is still to come', () => {
    expect(register('目標（数値目標）', '取組内容・スケジュール', '下期の取組')).toMatchObject([
      {
        title: '渡し舟の再開',
        objective: '岸に人を呼び戻す。',
        measures: '・舟の点検（5月）',
        indicators: [{ name: '船頭の登録者数', values: [{ kind: 'target', value: 45 }] }],
        progress: [{ status: '舟を点検した。', nextSteps: '試しに舟を出す。' }],
      },
      { title: '夜の図書館', objective: '仕事の後に寄れるようにする。', progress: [{ nextSteps: '時間を延ばす。' }] },
    ]);
  });

  it('reads heads whose letters are spread', () => {
    const [first] = register(
      '目標（数値目標）',
      '取組内容・スケジュール',
      '下期の取組',
      undefined,
      '上　期（4月～9月）',
    );
    expect(first).toMatchObject({ progress: [{ status: '舟を点検した。', nextSteps: '試しに舟を出す。' }] });
  });

  it('has a timetable where years stand in it', () => {
    const [first] = register('目標（数値目標）', '取組内容・スケジュール', '下期の取組', '令和6年度に桟橋を直す。');
    expect(first).not.toHaveProperty('measures');
  });

  it('tells what was done in the second half where that is reported', () => {
    const [first] = register('目標（数値目標）', '取組内容・スケジュール', '下期の取組状況');
    expect(first).toMatchObject({ progress: [{ nextSteps: null }] });
  });
});
