import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, records } from './blocks.js';

const told = (number: string, now: string, done: string): string =>
  [number, `【現状・課題】${now}`, `【目標】${done}`].join('\n');

const DETAILS = [
  told('取り組み１', '舟が足りない。', '舟を借りる。'),
  told('取り組み２', '桟橋が傷む。', '板を替える。'),
];
const LIST = [
  '港湾部',
  '重点的な取り組み',
  '港湾部は、次の取り組みを行います。',
  '1. 渡し舟を増やします。',
  '2. 桟橋を~',
  '直します。',
];

describe('items told of below their numbers alone', () => {
  it('take their names from the list above', () => {
    expect(records(paragraph(LIST.join('\n')), paragraph(DETAILS.join('\n')))).toMatchObject([
      { department: '港湾部', number: '1.', title: '渡し舟を増やします。', currentState: '舟が足りない。' },
      { department: '港湾部', number: '2.', title: '桟橋を直します。', objective: '板を替える。' },
    ]);
  });

  it('take them department by department', () => {
    const other = ['観光部', ...LIST.slice(1, 3), '1. 地図を配ります。', '2. 灯台を開けます。'];
    const blocks = [LIST, DETAILS, other, DETAILS].map((part) => paragraph(part.join('\n')));
    expect(records(...blocks).map((r) => r.title)).toEqual([
      '渡し舟を増やします。',
      '桟橋を直します。',
      '地図を配ります。',
      '灯台を開けます。',
    ]);
  });

  it('keep what leads to the list as a note', () => {
    const { notes } = recogniseBlocks([LIST, DETAILS].map((part) => paragraph(part.join('\n'))));
    expect(plain(notes.map((n) => n.text))).toContain('重点的な取り組み\n港湾部は、次の取り組みを行います。');
  });

  it('have no name where the list names more than are told of', () => {
    const longer = paragraph([...LIST, '3. 灯台を開けます。'].join('\n'));
    const read = records(longer, paragraph(DETAILS.join('\n')));
    expect(read.filter((r) => r.currentState).map((r) => r.title)).toEqual([undefined, undefined]);
  });

  it('are known by their numbers where nothing names them', () => {
    expect(records(paragraph(['港湾部', ...DETAILS].join('\n')))).toMatchObject([
      { number: '取り組み１', currentState: '舟が足りない。' },
      { number: '取り組み２', currentState: '桟橋が傷む。' },
    ]);
  });

  it('are not indicators', () => {
    const read = records(
      paragraph('（１）渡し舟\n【現状】舟が足りない。\n指標１\n目標：渡し舟の便 30便\n指標２\n目標：渡し舟の客 900人'),
    );
    expect(read).toHaveLength(1);
  });
});
