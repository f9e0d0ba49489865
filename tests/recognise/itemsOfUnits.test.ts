import { describe, expect, it } from 'vitest';
import { filled, paragraph, recogniseBlocks, records, table } from './blocks.js';

const FIGURES = [
  ['項目', '令和5年度実績', '令和6年度目標'],
  ['灯台を訪れた人の数', '1,200人', '1,500人'],
];

describe('items that only the unit above them sets apart', () => {
  const TOLD = [
    paragraph('港湾部'),
    paragraph('灯台課'),
    paragraph('灯台の公開の拡大\n週末も灯台を開け、港の歴史を紹介する案内人を~\n置きます。'),
    table(FIGURES),
    paragraph('霧笛の修理\n傷んだ霧笛を年内に直します。'),
    paragraph('桟橋課'),
    paragraph('渡し船の予約の電子化\n電話による予約を改め、画面から予約できるようにしました。'),
    paragraph('このページの先頭へ'),
  ];

  it('have sentences about each below its name, and figures in tables', () => {
    expect(records(...TOLD)).toMatchObject([
      {
        department: '港湾部',
        divisions: ['灯台課'],
        title: '灯台の公開の拡大',
        measures: '週末も灯台を開け、港の歴史を紹介する案内人を置きます。',
        indicators: [
          {
            name: '灯台を訪れた人の数',
            values: [
              { kind: 'result', fiscalYear: 2023, value: 1200 },
              { kind: 'target', fiscalYear: 2024, value: 1500 },
            ],
          },
        ],
      },
      { divisions: ['灯台課'], title: '霧笛の修理', measures: '傷んだ霧笛を年内に直します。' },
      { divisions: ['桟橋課'], title: '渡し船の予約の電子化' },
    ]);
  });

  it('go on over the end of a page, and a line of which nobody knows how it ended', () => {
    const half =
      '週末も灯台を開け、港の歴史を紹介する案内人を置き、子どもたちが船の仕組みを学ぶ催しを季節ごとに開き、商店の協力も得て、港に集まる人を';
    const long = '電話による予約を改め、画面から予約できるようにし、空いている便を知';
    const [name, ...more] = paragraph(`渡し船の予約の電子化\n${long}\nらせます。`).lines;
    const unknown = more.map((l, i) => (i === 0 ? { ...l, after: 'unknown' as const } : l));
    const found = records(
      paragraph('灯台課\n灯台の公開の拡大'),
      paragraph(`${half}~`),
      paragraph('増やします。\n霧笛の修理\n傷んだ霧笛を年内に直します。'),
      paragraph('桟橋課'),
      { ...paragraph(''), lines: name ? [name, ...unknown] : [] },
    );
    expect(found.map((r) => r.measures)).toEqual([
      `${half}増やします。`,
      '傷んだ霧笛を年内に直します。',
      `${long}らせます。`,
    ]);
  });

  it('end where the page ends', () => {
    const { notes, records: found } = recogniseBlocks(TOLD);
    expect(notes.map((n) => n.text.value)).toContain('このページの先頭へ');
    expect(found).toHaveLength(3);
  });

  it('are no items below one unit alone, nor below a list of units', () => {
    expect(records(...TOLD.slice(0, 3))).toEqual([]);
    expect(records(paragraph('灯台課\n桟橋課\n案内係の紹介'), paragraph('各課の仕事を紹介します。'))).toEqual([]);
  });
});

describe('lists below units, below headings that say how their items went', () => {
  const list = (first: string, second: string) => [
    paragraph(first),
    paragraph('港湾部\n・灯台の公開の拡大\n・霧笛の修理'),
    paragraph('市民部（窓口担当）\n・届出の予約の電子化'),
    paragraph(second),
    paragraph('港湾部\n・渡し船の増便'),
    paragraph('お問い合わせ先\n港湾部　電話：000-0000'),
  ];

  it('are records with that result', () => {
    const found = recogniseBlocks(list('１．概ね予定どおり進捗しているもの', '２．今後取組を強化する必要があるもの'));
    expect(found.records.map(filled)).toMatchObject([
      { department: '港湾部', title: '灯台の公開の拡大', achievement: { level: 'achieved' } },
      { department: '港湾部', title: '霧笛の修理', achievement: { level: 'achieved' } },
      { department: '市民部（窓口担当）', title: '届出の予約の電子化', achievement: { level: 'achieved' } },
      { department: '港湾部', title: '渡し船の増便', achievement: { level: 'partial' } },
    ]);
    expect(found.records[3]?.measures).toBeNull();
  });

  it('are nothing known below headings that say no result', () => {
    expect(recogniseBlocks(list('１．海のこと', '２．陸のこと')).records).toEqual([]);
  });
});

describe('what no item is named by', () => {
  it('is a numbered sentence with a remark behind it', () => {
    const [record] = records(
      paragraph('1. 名称は変わることがあります。（令和６年度現在）'),
      paragraph('２　港のにぎわい'),
      table([
        ['取組項目', '取組内容'],
        ['灯台の公開', '週末も開ける。'],
      ]),
    );
    expect(record?.category).toEqual(['２　港のにぎわい']);
  });
});
