import { describe, expect, it } from 'vitest';
import { filled, recogniseBlocks, table } from './blocks.js';

const sheet = (sort: string) => {
  const [record] = recogniseBlocks([
    table([
      ['事業名', '水車の修理', '区分', sort],
      ['施策体系', '水辺の再生', '担当課', '水路課'],
      ['目的', { text: '水路の水を絶やさない。', across: 3 }],
    ]),
  ]).records;
  return record ? filled(record) : null;
};

describe('区分 of an item', () => {
  it.each(['経常事業', '新規', 'ソフト事業', '法定受託事務'])('%s is its sort, and no level of the plan', (sort) => {
    expect(sheet(sort)).toMatchObject({ category: ['水辺の再生'], extras: [{ label: '区分', text: sort }] });
  });

  it('that names one is a level', () => {
    expect(sheet('水と緑')).toMatchObject({ category: ['水と緑', '水辺の再生'] });
  });
});
