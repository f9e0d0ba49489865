import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const heading = (name: string) => paragraph(`${name}\n現状\n渡し場が古くなっています。`);
const measured = (name: string) => [
  paragraph('成果指標'),
  table([
    ['指標', '現状値（2020年度）', '目標値（2024年度）'],
    [name, '12か所', '20か所'],
  ]),
];
const item = (name: string, owner: readonly string[] = ['担当課', '港湾課']) =>
  table([['事業名', name, ...owner], ['事業内容', '古い板を取り替えます。', '', ''].slice(0, owner.length + 2)]);
const FIRST = [heading('施策１　水辺を歩けるまち'), ...measured('休める場所の数')];
const SECOND = [heading('施策２　山を守るまち'), ...measured('手入れした林の数')];

describe('numbered levels that are told about like items, above items of their own', () => {
  const plan = recogniseBlocks([
    paragraph('基本目標１　水と緑'),
    ...FIRST,
    item('桟橋の修繕'),
    item('灯台の公開'),
    ...SECOND,
    item('林道の点検'),
  ]);

  it('are levels', () => {
    expect(plan.records.map((r) => r.title?.value)).toEqual(['桟橋の修繕', '灯台の公開', '林道の点検']);
    expect(plan.records.map((r) => r.category.map((c) => c.value))).toEqual([
      ['基本目標１　水と緑', '施策１ 水辺を歩けるまち'],
      ['基本目標１　水と緑', '施策１ 水辺を歩けるまち'],
      ['基本目標１　水と緑', '施策２ 山を守るまち'],
    ]);
  });

  it('give their indicators to each of their items, and keep how things stand as notes', () => {
    expect(plan.records.map((r) => r.indicators.map((i) => i.name?.value))).toEqual([
      ['休める場所の数'],
      ['休める場所の数'],
      ['手入れした林の数'],
    ]);
    expect(plan.records.map((r) => [...r.doubts])).toEqual(plan.records.map(() => ['alignment-uncertain']));
    expect(plan.records[0]?.currentState).toBeNull();
    expect(plan.notes.map((n) => plain(n.text))).toContain('渡し場が古くなっています。');
  });

  it('are items themselves where one of them has none below it', () => {
    const alone = recogniseBlocks([...FIRST, item('桟橋の修繕'), item('灯台の公開'), ...SECOND]);
    expect(alone.records.map((r) => r.number?.marker?.value ?? null)).toEqual(['施策１', null, null, '施策２']);
  });

  it('are items themselves where nobody owns what stands below them', () => {
    const ownerless = recogniseBlocks([...FIRST, item('桟橋の修繕', []), item('灯台の公開', [])]);
    expect(ownerless.records[0]?.number?.marker?.value).toBe('施策１');
  });
});

describe('levels that a plain number counts in running text, with nothing but an aim, above items that another one counts', () => {
  const goal = (heading: string, aim: string, ...items: string[]) =>
    `${heading}\n〔めざす姿〕　${aim}\n${items.join('\n')}`;
  const told = (heading: string, what: string) => `${heading}\n〔今年度の取組〕\n${what}`;
  const flow = (second: string) =>
    recogniseBlocks([
      paragraph('港湾部\n■ 重点目標\nⅠ　水辺を楽しむまちにします'),
      paragraph(
        goal(
          '１　渡し場の再生',
          '誰もが川を渡れるまちにします。',
          told('(1)　桟橋の修繕', '古い板を替えます。'),
          told('(2)　灯台の公開', '鍵を開けます。'),
        ),
      ),
      paragraph('Ⅱ　山を守ります'),
      paragraph(second),
    ]);

  it('are levels, and what they aim at holds for each of their items', () => {
    const plan = flow(
      goal('１　林道の再生', '山に入れるようにします。', told('(1)　林道の点検', '橋を見て回ります。')),
    );
    expect(plan.records.map((r) => [r.number?.marker?.value, r.title?.value, r.objective?.value])).toEqual([
      ['(1)', '桟橋の修繕', '誰もが川を渡れるまちにします。'],
      ['(2)', '灯台の公開', '誰もが川を渡れるまちにします。'],
      ['(1)', '林道の点検', '山に入れるようにします。'],
    ]);
    expect(plan.records.map((r) => r.category.map((c) => c.value))).toEqual([
      ['Ⅰ　水辺を楽しむまちにします', '１ 渡し場の再生'],
      ['Ⅰ　水辺を楽しむまちにします', '１ 渡し場の再生'],
      ['Ⅱ　山を守ります', '１ 林道の再生'],
    ]);
  });

  it.each([
    ['one of them has no item', goal('１　林道の再生', '山に入れるようにします。')],
    ['one of them is told to be done', told(goal('１　林道の再生', '山に入れるようにします。'), '道を見て回ります。')],
  ])('are items themselves where %s', (_, second) => {
    expect(flow(second).records.map((r) => r.number?.marker?.value)).toEqual(['１', '(1)', '(2)', '１']);
  });
});
