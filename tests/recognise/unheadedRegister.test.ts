import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, records, table } from './blocks.js';

const DREDGE = '用水の底をさらい、流れを元に戻します。';
const PLANKS = '傷んだ板を取り替え、手すりを付けます。';
const LIGHT = '案内人を置いて、灯室まで上れる日を設けます。';
const list = (...ends: readonly string[]) =>
  table([
    [{ text: '１　水辺の再生', across: 2 }],
    ['(1) 水路の清掃', `${DREDGE}${ends[0]}`],
    ['(2) 桟橋の修繕', `${PLANKS}\n・春と秋の点検${ends[1]}`],
    [{ text: '２　灯台のある町', across: 2 }],
    ['(3) 灯台の公開', `${LIGHT}${ends[2]}`],
  ]);

describe('a list of numbered items in a table without heads', () => {
  it('names each item, tells what is done, and who does it', () => {
    expect(records(list('\n【水路課】', '\n【港湾課、水路課】', '\n【観光課】'))).toMatchObject([
      { category: ['１　水辺の再生'], number: '(1)', title: '水路の清掃', measures: DREDGE, divisions: ['水路課'] },
      { number: '(2)', measures: `${PLANKS}\n・春と秋の点検`, divisions: ['港湾課', '水路課'] },
      { category: ['２　灯台のある町'], number: '(3)', title: '灯台の公開', divisions: ['観光課'] },
    ]);
  });

  it('may name the levels alone, or the units in a column', () => {
    expect(records(list('', '', '')).map((r) => r.title)).toEqual(['水路の清掃', '桟橋の修繕', '灯台の公開']);
    const rows = table([
      ['① 水路の清掃', DREDGE, '水路課'],
      ['② 桟橋の修繕', PLANKS, '港湾課'],
      ['③ 灯台の公開', LIGHT, '観光課'],
    ]);
    expect(records(rows).map((r) => r.divisions)).toEqual([['水路課'], ['港湾課'], ['観光課']]);
  });

  it.each([
    ['numbers that do not count on', ['(1) 水路', DREDGE], ['(3) 桟橋', PLANKS], ['(7) 灯台', LIGHT]],
    ['names without numbers', ['水路', DREDGE], ['桟橋', PLANKS], ['灯台', LIGHT]],
    ['a few words beside them', ['(1) 水路', '清掃'], ['(2) 桟橋', '修繕'], ['(3) 灯台', '公開']],
    ['nobody to do it', ['(1) 水路', DREDGE], ['(2) 桟橋', PLANKS], ['(3) 灯台', LIGHT]],
  ])('is none with %s', (_, ...rows) => {
    expect(records(table(rows))).toEqual([]);
  });
});

describe('what closes the name of an item in brackets', () => {
  const KEY = '＜　＞内は令和６年度予算額（単位：千円）';
  const amounts = (...names: readonly string[]) =>
    table([
      ['事業名', '事業内容'],
      [names[0] as string, `${DREDGE}\n【水路課】`],
      [names[1] as string, `${PLANKS}\n【港湾課】`],
    ]);

  it('is what a key says of such brackets', () => {
    expect(records(paragraph(KEY), amounts('水路の清掃\n＜1,200＞', '桟橋の修繕\n＜980＞'))).toMatchObject([
      {
        title: '水路の清掃',
        measures: DREDGE,
        divisions: ['水路課'],
        extras: [{ label: '令和６年度予算額（単位：千円）', text: '1,200' }],
      },
      { title: '桟橋の修繕', extras: [{ text: '980' }] },
    ]);
  });

  it('stays with the name where the key speaks of other brackets, or they hold words', () => {
    const [other] = records(paragraph(KEY), amounts('水路の清掃\n（1,200）', '桟橋の修繕\n（980）'));
    expect(other?.title).toBe('水路の清掃 （1,200）');
    const [words] = records(paragraph(KEY), amounts('水路の清掃\n＜継続＞', '桟橋の修繕\n＜980＞'));
    expect(words?.title).toBe('水路の清掃 ＜継続＞');
  });

  it('is explained below a label, which tells nothing itself', () => {
    const plan = recogniseBlocks([paragraph(`主な事業・取組\n${KEY}`), amounts('水路の清掃\n＜1,200＞', '桟橋の修繕')]);
    expect(plan.records.map((r) => plain(r.title))).toEqual(['水路の清掃', '桟橋の修繕']);
    expect(plan.notes.map((n) => plain(n.text))).toEqual([KEY]);
  });
});
