import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

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
