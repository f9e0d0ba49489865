import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { paragraph, records } from './blocks.js';

const ITEM = ['（１）港の学習', '【取組内容】', '授業を開く。', '【成果】', '人が来た。'];

describe('the chapter that opens a document', () => {
  it.each(['第１章　はじめに', 'Ⅰ　点検・評価の概要'])('%s tells of no item', (chapter) => {
    const next = chapter.startsWith('第') ? '第２章　施策の状況' : 'Ⅱ　施策の状況';
    const text = [chapter, '１　目的', '町民に伝える。', '２　評価の方法', '四段階で評価した。', next, ...ITEM];
    expect(records(paragraph(text.join('\n')))).toMatchObject([{ title: '港の学習', measures: '授業を開く。' }]);
  });

  it('ends at the next heading of its kind', () => {
    const text = ['１　はじめに', '町民に伝える。', '２　目標', '便を増やす。', '３　取組内容', '舟を借りる。'];
    expect(records(paragraph(text.join('\n')))).toMatchObject([
      { objective: '便を増やす。', measures: '舟を借りる。' },
    ]);
  });
});

describe('a table of contents', () => {
  const read = async (text: string) =>
    (await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' })).records;
  const contents = [
    '霞原町教育の点検・評価',
    '',
    '目　次',
    '',
    '第１章　はじめに・・・・・・１',
    '',
    '第２章　施策の状況・・・・・・２',
    '',
  ];

  it('leaves the first heading of the document below it', async () => {
    const text = [
      ...contents,
      '第１章　はじめに',
      '',
      '１　目的',
      '',
      '　町民に伝える。',
      '',
      '第２章　施策の状況',
      '',
    ];
    expect(await read([...text, ...ITEM.flatMap((l) => [l, ''])].join('\n'))).toMatchObject([{ title: '港の学習' }]);
  });

  it('shows that lone numbers that count on are those of its pages', async () => {
    const names = ['（１）港の学習', '（２）海の清掃', '（３）山の手入れ'];
    const items = names.flatMap((name, i) => [name, ...ITEM.slice(1), `${i + 1}`]);
    const outcomes = async (head: readonly string[]) =>
      (await read([...head, '第２章　施策の状況', ...items].flatMap((l) => [l, '']).join('\n'))).map(
        (r) => r.progress[0]?.outcome,
      );
    expect(await outcomes(contents)).toEqual(['人が来た。', '人が来た。', '人が来た。']);
    expect(await outcomes(contents.slice(0, 1))).not.toEqual(['人が来た。', '人が来た。', '人が来た。']);
  });
});
