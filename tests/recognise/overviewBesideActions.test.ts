import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const form = (overview: string, actions: string) =>
  records(
    table([
      ['事業名', '川の見回り'],
      [overview, '川の生きものを調べ、守る。'],
      ['担当課', '環境課'],
      [actions, '①春と秋に川を歩く。\n②橋の下に草を植える。'],
    ]),
  );

describe('an overview of the item', () => {
  it.each(['当該年度の取組内容', '取組内容', '実施内容'])(
    'is no part of what is to be done, where a form tells that: %s',
    (label) => {
      expect(form('事務事業の概要', label)).toMatchObject([
        {
          title: '川の見回り',
          measures: '①春と秋に川を歩く。\n②橋の下に草を植える。',
          extras: [{ label: '事務事業の概要', text: '川の生きものを調べ、守る。' }],
        },
      ]);
    },
  );

  it('tells what is to be done where nothing else does', () => {
    expect(form('事業概要', '備考')).toMatchObject([{ measures: '川の生きものを調べ、守る。' }]);
  });

  it('keeps company with the means', () => {
    const [found] = form('事業概要', '手段');
    expect(found?.measures).toContain('川の生きものを調べ、守る。');
    expect(found?.measures).toContain('①春と秋に川を歩く。');
  });
});
