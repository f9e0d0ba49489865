import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks } from './blocks.js';

const level = (name: string, state: string) => [paragraph(name), paragraph('【いまの状況】'), paragraph(state)];
const item = (name: string, what: string) => [
  paragraph(name),
  paragraph('＜数値目標＞'),
  paragraph(`・${what.slice(0, 2)}の数　${what.length}か所`),
  paragraph('＜取組の内容＞'),
  paragraph(what),
  paragraph('＜取組の成果＞'),
  paragraph(`予定どおり、${what}`),
];
const read = (second: readonly ReturnType<typeof paragraph>[]) =>
  recogniseBlocks(
    [
      paragraph('港湾部'),
      ...level('決意１　誰もが渡れる川をつくります', '渡し場の板が古くなっています。'),
      ...item('取組１　桟橋の修繕（担当：港湾課）', '板を取り替えます。'),
      ...item('取組２　灯台の公開（担当：航路課、観光課）', '鍵を開けます。'),
      ...level('決意２　山に親しむ日をふやします', '林道が荒れています。'),
      ...second,
    ],
    2024,
  ).records;

describe('declarations that one word counts above items that another one counts', () => {
  const records = read(item('取組１　林道の点検（担当：森林課）', '橋を見て回ります。'));

  it('are levels', () => {
    expect(records.map((r) => [r.number?.marker?.value, r.title?.value, r.objective])).toEqual([
      ['取組１', '桟橋の修繕', null],
      ['取組２', '灯台の公開', null],
      ['取組１', '林道の点検', null],
    ]);
    expect(records.map((r) => r.category.map((c) => c.value))).toEqual([
      ['決意１ 誰もが渡れる川をつくります'],
      ['決意１ 誰もが渡れる川をつくります'],
      ['決意２ 山に親しむ日をふやします'],
    ]);
    expect(records.map((r) => r.divisions.map((d) => d.value))).toEqual([['港湾課'], ['航路課', '観光課'], ['森林課']]);
  });

  it('tell how things stand for each of their items', () => {
    expect(records.map((r) => r.currentState?.value)).toEqual([
      '渡し場の板が古くなっています。',
      '渡し場の板が古くなっています。',
      '林道が荒れています。',
    ]);
  });

  it('are items themselves where one of them has none below it', () => {
    expect(read([]).map((r) => r.number?.marker?.value)).toEqual(['決意１', '取組１', '取組２', '決意２']);
  });
});
