import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const sheet = (label: string, ...lines: string[]) =>
  records(
    paragraph('河川部の重点目標'),
    table([
      ['部の基本方針', '水辺のまちをつくる。'],
      [label, lines.join('\n')],
    ]),
  );

describe('a cell that lists items, each told of by labels of its own', () => {
  it('is all of them', () => {
    const read = sheet(
      '重点事業',
      '○桟橋の修繕（港湾課）',
      '・事業の概要→板を張り替えます。',
      '・事業の目標→直した桟橋の数 12か所',
      '○灯台の公開（観光課）',
      '・事業の概要→月に一度~',
      '開けます。',
    );
    expect(read).toMatchObject([
      {
        title: '桟橋の修繕',
        divisions: ['港湾課'],
        measures: '板を張り替えます。',
        objective: '直した桟橋の数 12か所',
        indicators: [{}],
      },
      { title: '灯台の公開', divisions: ['観光課'], measures: '月に一度開けます。' },
    ]);
  });

  it('is all of them without a word about who does them', () => {
    const read = sheet(
      '重点取組',
      '① 桟橋の修繕',
      '取組内容：板を張り替えます。',
      '② 灯台の公開',
      '取組内容：開けます。',
    );
    expect(read.map((r) => [r.title, r.measures])).toEqual([
      ['桟橋の修繕', '板を張り替えます。'],
      ['灯台の公開', '開けます。'],
    ]);
  });

  it('is no list where it only names one', () => {
    expect(sheet('重点事業', '桟橋の修繕')).toMatchObject([{ title: '桟橋の修繕' }]);
  });
});
