import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

const read = async (word: string, item: (n: number, name: string) => string) => {
  const text = `令和７年度 みなと市 部長の宣言

港湾部

${word}１　水辺を歩けるまちにします
${item(1, '桟橋の修繕')}
ねらい：桟橋を安心して渡れるようにします。
進め方：板を張り替えます。
${item(2, '灯台の公開')}
ねらい：灯台に親しめるようにします。
進め方：休日に公開します。
${word}２　山の仕事を継ぎます
${item(1, '林道の整備')}
ねらい：木を運び出せるようにします。
進め方：砂利を敷きます。
`;
  const { records } = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return records.map((r) => [r.category, r.title, r.objective]);
};

describe('words that announce goals elsewhere, with items numbered anew below each', () => {
  it.each([
    ['約束', (n: number, name: string) => `(${n}) ${name}`],
    ['目標', (n: number, name: string) => `（${n}）${name}`],
    ['挑戦', (n: number, name: string) => `${'①②'[n - 1]} ${name}`],
  ])('count levels: %s', async (word, item) => {
    const [first, second] = [[`${word}１　水辺を歩けるまちにします`], [`${word}２　山の仕事を継ぎます`]];
    expect(await read(word, item)).toEqual([
      [first, '桟橋の修繕', '桟橋を安心して渡れるようにします。'],
      [first, '灯台の公開', '灯台に親しめるようにします。'],
      [second, '林道の整備', '木を運び出せるようにします。'],
    ]);
  });
});

describe('such words above forms', () => {
  const form = (level: string, n: number, name: string) => {
    const top: TestCell[][] = level === '' ? [] : [[{ text: level, across: 2 }, '目標評価', 'Ａ']];
    return table([
      ...top,
      [`(${n}) ${name}`, '担当課', '港湾課', ''],
      ['取組内容', { text: `${name}を進める。`, across: 3 }],
      ['成果', { text: '人が増えた。', across: 3 }],
    ]);
  };
  const read = (word: string) =>
    recogniseBlocks([
      paragraph(`${word}１　水辺を歩けるまち`),
      form('重点目標①　岸の再生', 1, '桟橋の修繕'),
      form('', 2, '灯台の公開'),
      paragraph(`${word}２　山の仕事を継ぐまち`),
      form('重点目標②　林の手入れ', 1, '林道の整備'),
    ]).records;

  it.each(['基本的方向', '約束', '目標'])('count levels, and tell of no item above: %s', (word) => {
    const first = [`${word}１　水辺を歩けるまち`, '重点目標①　岸の再生'];
    expect(read(word).map((r) => [r.title?.value, r.category.map((c) => c.value), r.objective])).toEqual([
      ['桟橋の修繕', first, null],
      ['灯台の公開', first, null],
      ['林道の整備', [`${word}２　山の仕事を継ぐまち`, '重点目標②　林の手入れ'], null],
    ]);
  });
});
