import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const down = (text: string): TestCell => ({ text, down: 2 });

const sheet = (goalOfDepartment: string) =>
  table([
    [{ text: '組織の目標', across: 7 }],
    [
      { text: '部の目標', across: 2 },
      { text: '課の目標', across: 2 },
      { text: '係の目標', across: 2 },
      { text: '実施目標', across: 1 },
    ],
    [
      down('港湾部'),
      down(goalOfDepartment),
      down('航路課'),
      down('船の安全な航行'),
      '灯台係',
      '灯りを絶やさない。',
      '●電球を点検する。\n●番人を二人にする。',
    ],
    ['浮標係', '浮標の流失を防ぐ。', '●鎖を取り替える。'],
  ]);

describe('goals of units within one another', () => {
  it('gives each goal of the lowest unit a record under the goals of those above it', () => {
    const above = { department: '港湾部', category: ['海の安全と安心', '船の安全な航行'] };
    expect(records(sheet('海の安全と安心'))).toMatchObject([
      {
        ...above,
        divisions: ['航路課', '灯台係'],
        objective: '灯りを絶やさない。',
        criteria: ['電球を点検する。', '番人を二人にする。'],
      },
      { ...above, divisions: ['航路課', '浮標係'], objective: '浮標の流失を防ぐ。', criteria: ['鎖を取り替える。'] },
    ]);
  });

  it('makes no level of a goal told in sentences', () => {
    const told = '海の安全を守る。そのために、航路の見張りを続ける。';
    for (const record of records(sheet(told))) expect(record).not.toHaveProperty('category');
  });
});
