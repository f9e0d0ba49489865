import { describe, expect, it } from 'vitest';
import { paragraph, records } from './blocks.js';

const item = (name: string, list: readonly string[], done: string): string =>
  [name, '【推進項目】', ...list, '【実施状況】', done].join('\n');

describe('a label of names above bullets', () => {
  it('lists what is done under the heading, which is the name', () => {
    const text = [
      item('（１）「港の学習」', ['・出前授業の開催', '・漁船の見学'], '授業を五回開いた。'),
      item('（２）「海の清掃」', ['・砂浜の清掃'], '砂浜を三度清掃した。'),
    ];
    expect(records(paragraph(text.join('\n')))).toMatchObject([
      {
        number: '（１）',
        title: '「港の学習」',
        measures: '・出前授業の開催\n・漁船の見学',
        progress: [{ status: '授業を五回開いた。' }],
      },
      { number: '（２）', title: '「海の清掃」', measures: '・砂浜の清掃' },
    ]);
  });

  it('announces the name where each has one line alone', () => {
    const text = [
      item('（１）港の学習', ['・出前授業の開催'], '授業を五回開いた。'),
      item('（２）海の清掃', ['・砂浜の清掃'], '砂浜を三度清掃した。'),
    ];
    expect(records(paragraph(text.join('\n'))).map((r) => r.measures)).toEqual([undefined, undefined]);
  });

  it('announces the name where no heading stands above it', () => {
    const text = [
      item('（１）港の学習', ['・出前授業の開催', '・漁船の見学'], '授業を五回開いた。'),
      item('港で働く人の話を聞いた。', ['・砂浜の清掃'], '砂浜を三度清掃した。'),
    ];
    expect(records(paragraph(text.join('\n'))).at(-1)?.measures).toBeUndefined();
  });
});

describe('a chapter on the board of education', () => {
  it('is not the part of a department', () => {
    const text = ['第１章　教育委員会の活動状況', '会議を開いた。', '第２章　施策の状況', '（１）港の学習'];
    expect(
      records(paragraph([...text, '【取組内容】', '授業を開く。', '【成果】', '人が来た。'].join('\n')))[0],
    ).not.toHaveProperty('department');
  });
});
