import { describe, expect, it } from 'vitest';
import { filled, paragraph, plain, recogniseBlocks, records, table } from './blocks.js';

describe('a name without a number', () => {
  it.each([
    ['「', '」'],
    ['『', '』'],
    ['“', '”'],
    ['【', '】'],
    ['◆ ', ''],
    ['', ''],
  ])('stands above what is told of it: %s%s', (open, close) => {
    const read = records(
      paragraph('港湾部'),
      paragraph(`${open}波止場を花で飾る${close}`),
      paragraph('〔現状〕殺風景である。\n〔取組内容〕花壇を置く。'),
      paragraph(`${open}釣り場を安全にする${close}`),
      paragraph('〔現状〕柵が古い。\n〔取組内容〕柵を取り替える。'),
    );
    expect(read).toMatchObject([
      { department: '港湾部', title: '波止場を花で飾る', currentState: '殺風景である。', measures: '花壇を置く。' },
      { department: '港湾部', title: '釣り場を安全にする', currentState: '柵が古い。', measures: '柵を取り替える。' },
    ]);
  });

  it.each(['01　水辺', 'Ⅰ　水辺', '◆水辺', '分野１　水辺'])('may stand below its level: %s', (first) => {
    const second = first.replace(/0?1|１/, (n) => (n === '１' ? '２' : n.replace('1', '2'))).replace('Ⅰ', 'Ⅱ');
    const told = (text: string, division: string, sum: string) =>
      paragraph(`事業内容：${text}\n予算額 ${sum} ／ 担当課 ${division}`);
    const read = records(
      paragraph(first),
      paragraph('渡し船を増やします'),
      told('朝の便を二つ足します。', '渡船課', '４，２００万円'),
      paragraph('桟橋に屋根を付けます'),
      told('雨の日にもぬれません。', '港湾課', '約１億円'),
      paragraph(second.replace('水辺', '灯台')),
      paragraph('写真'),
      paragraph('灯台を公開します'),
      told('日曜に登れます。', '灯台課', '80万円'),
    );
    expect(read).toMatchObject([
      { title: '渡し船を増やします', measures: '朝の便を二つ足します。', divisions: ['渡船課'] },
      { title: '桟橋に屋根を付けます', divisions: ['港湾課'], extras: [{ label: '予算額', text: '約１億円' }] },
      { title: '灯台を公開します', divisions: ['灯台課'] },
    ]);
    expect(read.map((r) => String(r.category).slice(-2))).toEqual(['水辺', '水辺', '灯台']);
  });

  it('may hold a comma in its quotation marks, and be followed by who does it', () => {
    const read = records(
      paragraph('「待たない、迷わない渡船場」（渡船課）'),
      paragraph('〔現状〕列が長い。'),
      paragraph('「桟橋を、広く使う」（港湾課）'),
      paragraph('〔現状〕狭い。'),
    );
    expect(read).toMatchObject([
      { title: '待たない、迷わない渡船場', divisions: ['渡船課'] },
      { title: '桟橋を、広く使う', divisions: ['港湾課'] },
    ]);
  });

  it.each(['● ', '■ ', ''])('names the item of the form below it: %s', (mark) => {
    const form = (state: string) =>
      table([
        ['現状と課題', state],
        ['取り組む内容', '点検する。'],
        ['達成状況', '達成'],
      ]);
    const read = records(
      paragraph('渡船課の目標'),
      paragraph(`${mark}船を長く使う`),
      form('船が古い。'),
      paragraph(`${mark}夜も安全に渡す`),
      form('岸が暗い。'),
      paragraph('灯台課の目標'),
      paragraph(`${mark}灯を絶やさない`),
      form('電球が切れやすい。'),
    );
    expect(read).toMatchObject([
      { department: '渡船課', title: '船を長く使う', currentState: '船が古い。' },
      { department: '渡船課', title: '夜も安全に渡す', currentState: '岸が暗い。' },
      { department: '灯台課', title: '灯を絶やさない', currentState: '電球が切れやすい。' },
    ]);
  });

  it('is none where the same line stands above every form', () => {
    const form = (state: string) =>
      table([
        ['現状と課題', state],
        ['取り組む内容', '点検する。'],
      ]);
    const read = records(paragraph('波見ヶ浦町'), form('船が古い。'), paragraph('波見ヶ浦町'), form('岸が暗い。'));
    expect(read.every((r) => r.title === undefined)).toBe(true);
  });
});

describe('総括 below the records of a department', () => {
  const plan = (summary: string) =>
    recogniseBlocks(
      [
        paragraph('港湾部'),
        paragraph('１．釣り場の整備\n目標：安全な釣り場にする。\n今後の取組：柵を増やす。'),
        paragraph('２．桟橋の塗り替え\n目標：長く使う。\n今後の取組：点検を続ける。'),
        paragraph(`${summary}一年を通じて順調に進んだ。`),
      ],
      2024,
    );

  it.each(['【総括】', '総括：'])('tells of the department: %s', (label) => {
    const { departments, records: read } = plan(label);
    expect(plain(departments)).toMatchObject([{ name: '港湾部', summary: '一年を通じて順調に進んだ。' }]);
    expect(read.map(filled).every((r) => r.extras === undefined)).toBe(true);
  });
});

describe('labels with colons that follow one another in a paragraph', () => {
  it.each([
    ['進捗：杭を打った。課題：なし。今後：桁を架ける。'],
    ['進捗：杭を打った。今~\n後：桁を架ける。'],
    ['進捗：杭を打った。今後：~\n桁を架ける。'],
  ])('begin a text each: %s', (told) => {
    const [record] = records(paragraph(`１ 桟橋の延長（港湾課）\n${told}`));
    expect(record).toMatchObject({ progress: [{ status: '杭を打った。', nextSteps: '桁を架ける。' }] });
    expect(record?.currentState).toBeUndefined();
  });
});

describe('a figure with its name beside a joined label', () => {
  it.each([
    ['指標・目標値', '実績値', '934人'],
    ['指標と目標値', '実績', '延べ934人'],
    ['成果指標・目標', '結果', '約934人'],
  ])('takes the result below it: %s, %s', (label, result, value) => {
    const [record] = records(
      paragraph('１ 渡船の利用を増やす'),
      table([
        ['現状と課題', '利用が減っている。'],
        [label, '渡船の利用者数　900人'],
        [result, value],
      ]),
    );
    expect(record?.indicators).toMatchObject([
      {
        name: '渡船の利用者数',
        values: [
          { kind: 'target', value: 900 },
          { kind: 'result', value: 934 },
        ],
      },
    ]);
  });
});
