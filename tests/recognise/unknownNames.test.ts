import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (name: string, first: string, second: string) =>
  records(
    table([
      ['番号', name, '担当課', '手立て'],
      ['1', first, '公園課', '市民の団体とともに植え替える。'],
      ['2', second, '道路課', '傷んだ所から直す。'],
    ]),
  );

describe('a head with a word for items behind words that nobody knows', () => {
  it.each(['灯台項目', 'みどり復興事業', 'わくわくメニュー', '再出発プラン'])('%s names the items', (name) => {
    expect(register(name, '花壇の植え替え', '舗装の補修')).toMatchObject([
      { title: '花壇の植え替え', measures: '市民の団体とともに植え替える。' },
      { title: '舗装の補修', measures: '傷んだ所から直す。' },
    ]);
  });

  it('does so where the names of some end like those of units', () => {
    expect(register('みどり復興事業', '花壇の教室', '舗装の補修').map((r) => r.title)).toEqual([
      '花壇の教室',
      '舗装の補修',
    ]);
  });

  it('names none above sentences, units or fewer words than there are numbers', () => {
    expect(register('灯台項目', '花を植えました。', '道を直しました。')[0]).not.toHaveProperty('title');
    expect(register('灯台事業', '灯台課', '航路課')[0]).not.toHaveProperty('title');
    const shared = records(
      table([
        ['番号', '灯台項目', '担当課', '手立て'],
        ['1', { text: '海辺の安全', down: 2 }, '航路課', '灯を替える。'],
        ['2', '公園課', '柵を直す。'],
      ]),
    );
    expect(shared.map((r) => r.title)).toEqual([undefined, undefined]);
  });
});

describe('codes of a series', () => {
  const coded = (...codes: [string, string, string]) =>
    records(
      table([
        ['台帳の記号', '取組項目', '手立て'],
        [codes[0], '花壇の植え替え', '団体とともに植え替える。'],
        [codes[1], '舗装の補修', '傷んだ所から直す。'],
        [codes[2], '灯台の点検', '灯を替える。'],
      ]),
    ).map((r) => r.number);

  it('number the items', () => {
    expect(coded('灯-01', '灯-02', '灯-03')).toEqual(['灯-01', '灯-02', '灯-03']);
    expect(coded('灯-1', '灯-2', '港-1')).toEqual(['灯-1', '灯-2', '港-1']);
  });

  it('are none where they don’t count', () => {
    expect(coded('灯-07', '灯-02', '灯-09')).toEqual([undefined, undefined, undefined]);
  });
});
