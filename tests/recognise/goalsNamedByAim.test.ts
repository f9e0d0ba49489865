import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const sheet = (label: string, name: string, aimLabel: string, aim: string) =>
  records(
    table([
      [label, name, '所管課', '河川課'],
      [aimLabel, { text: aim, across: 3 }],
      ['年間の取組成果', { text: '船着き場を直した。', across: 3 }],
    ]),
  );

describe('a goal that its label numbers, above an aim of its own', () => {
  it.each([
    ['重点目標１', '達成目標'],
    ['重点目標②', '到達目標'],
    ['部局目標（３）', '成果目標'],
    ['【重点目標１】', '目指す姿'],
  ])('is a name: %s above %s', (label, aimLabel) => {
    const read = sheet(label, '渡し船の存続', aimLabel, '船頭を育て、誰もが川を渡れるようにする。');
    expect(read).toMatchObject([{ title: '渡し船の存続', objective: '船頭を育て、誰もが川を渡れるようにする。' }]);
  });

  it.each(['渡し船を残す', '渡し船を残します。'])('stays the objective where it tells a will: %s', (goal) => {
    const [read] = sheet('重点目標１', goal, '達成目標', '誰もが川を渡れるようにする。');
    expect(read).toMatchObject({ objective: goal });
    expect(read?.title).toBeUndefined();
  });
});
