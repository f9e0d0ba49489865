import { describe, expect, it } from 'vitest';
import { recogniseBlocks, records, table } from './blocks.js';

const GRADES = '1．目標を上回った　2．目標どおり\n3．目標を下回った　4．未着手';
const NEXT = 'Ⅰ．拡充する　Ⅱ．現状のまま続ける　Ⅲ．縮小する';

const sheet = (...rows: Parameters<typeof table>[0]) =>
  table([
    ['取組名', { text: '桟橋の点検', across: 3 }],
    ['取組内容', { text: '桟橋を点検する。', across: 3 }],
    ...rows,
  ]);

describe('a mark beside the list that it was chosen from', () => {
  it('is what the list says of it', () => {
    const [record, ...more] = records(sheet(['目標の達成状況', '達成度', '3', GRADES]));
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      title: '桟橋の点検',
      achievement: { label: '3', meaning: '目標を下回った', level: 'partial' },
    });
    expect(record).not.toHaveProperty('progress');
    expect(record).not.toHaveProperty('extras');
  });

  it('tells of what comes next, and opens no item', () => {
    const found = records(
      sheet([{ text: '今後の方向性', down: 2 }, '方向性区分', 'Ⅱ', NEXT], [{ text: '間隔を見直す。', across: 3 }]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      progress: [{ nextSteps: '間隔を見直す。' }],
      extras: [{ text: 'Ⅱ．現状のまま続ける' }],
    });
  });

  it('means something else beside each list', () => {
    const found = records(
      table([
        ['取組名', '達成度', '区分'],
        ['桟橋の点検', 'b　a．達成した\nb．一部達成した', 'b　a．市\nb．民間'],
        ['灯の交換', 'a　a．達成した\nb．一部達成した', 'a　a．市\nb．民間'],
      ]),
    );
    expect(found).toMatchObject([
      { achievement: { label: 'b', level: 'partial' }, category: ['b．民間'] },
      { achievement: { label: 'a', level: 'achieved' }, category: ['a．市'] },
    ]);
  });

  it('leaves nothing of the list over', () => {
    const plan = recogniseBlocks([sheet(['目標の達成状況', '達成度', '3', GRADES])], 2024);
    expect(plan.notes).toEqual([]);
    expect(plan.labels.some((l) => l.value.includes('2．目標どおり'))).toBe(true);
  });

  it.each([
    ['does not hold the mark', '5', GRADES],
    ['does not begin with the first mark', '3', '2．目標どおり　3．目標を下回った'],
    ['tells in sentences', '2', '1．目標を上回った。2．目標どおりであった。'],
  ])('is left alone where the list %s', (_, mark, list) => {
    const plan = recogniseBlocks([sheet(['目標の達成状況', '達成度', mark, list])], 2024);
    expect(plan.labels.some((l) => l.value === list)).toBe(false);
  });

  it('is no number before a list of actions', () => {
    const found = records(
      table([
        ['番号', '取組内容', '担当課'],
        ['1', '1．桟橋を直す\n2．灯を替える', '航路課'],
        ['2', '1．花を植える\n2．草を刈る', '公園課'],
      ]),
    );
    expect(JSON.stringify(found)).toContain('灯を替える');
    expect(JSON.stringify(found)).toContain('花を植える');
  });
});
