import { expect, test } from 'vitest';
import { block, cellsOf, find, line } from './pages.js';

const X = [50, 80, 230, 330] as const;
const header = [
  line('番号', X[0], 100),
  line('取組内容', X[1], 100),
  line('課等', X[2], 100),
  line('目標値', X[3], 100),
];
/** Rows of one pitch, however many lines they have; a heading takes a row. */
const row = (y: number, number: string, text: string, unit: string, target: string) => [
  line(number, X[0], y),
  block(text, X[1], y, 17),
  block(unit, X[2], y, 17),
  line(target, X[3], y),
];

test.each(['＜消防本部＞', '【消防本部】', '■ 消防本部'])(
  'a heading has a row of its own in a list of even pitch: %s',
  (name) => {
    const { tables } = find([
      ...header,
      line(name, X[0], 122),
      ...row(139, '1', '火災警報器の設置', '予防課', '80％'),
      ...row(156, '2', '救命講習の受講者', '救急課', '300人'),
      line('＜上下水道部＞', X[0], 178),
      ...row(195, '3', '老朽化した水道管の\n更新', '水道課\n工務係', '5km'),
      ...row(229, '4', '漏水の調査', '水道課', '40件'),
      ...row(246, '5', '検針の委託', '業務課', '2地区'),
    ]);
    expect(tables.map((t) => cellsOf(t).filter((c) => /^\d+,0/.test(c)))).toEqual([
      ['0,0: 番号', `1,0x4: ${name}`, '2,0: 1', '3,0: 2', '4,0x4: ＜上下水道部＞', '5,0: 3', '6,0: 4', '7,0: 5'],
    ]);
    expect(tables.flatMap(cellsOf)).toContain('5,1: 老朽化した水道管の/更新');
    expect(tables.flatMap(cellsOf)).toContain('5,2: 水道課/工務係');
  },
);
