import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const register = (name: string) =>
  table([
    ['No.', '構成事務事業', '担当課', '評価'],
    ['①', name, '港湾課', '○'],
    ['②', `${name}の広報`, '観光課', '△'],
  ]);

describe('the part of a department', () => {
  it('begins with its name behind the year', () => {
    const read = records(
      paragraph('令和５年度　港湾部の「運営方針」\n１．部の方針\n(1)部の基本理念\n港を守ります。'),
      paragraph('２．部の経営資源\n３．重点的に取り組む施策とその達成状況\n施策１　渡し舟の運航'),
      register('渡し舟'),
      paragraph('令和５年度　観光部の「運営方針」\n３．重点的に取り組む施策とその達成状況\n施策１　灯台の公開'),
      register('灯台'),
    );
    expect(read.map((r) => [r.department, r.category, r.title])).toEqual([
      ['港湾部', ['施策１　渡し舟の運航'], '渡し舟'],
      ['港湾部', ['施策１　渡し舟の運航'], '渡し舟の広報'],
      ['観光部', ['施策１　灯台の公開'], '灯台'],
      ['観光部', ['施策１　灯台の公開'], '灯台の広報'],
    ]);
  });

  it('begins with its name beside the year, across wide white', () => {
    const read = records(
      paragraph('令和５年度　港湾部の重点取組'),
      register('渡し舟'),
      table([['令和５年度', '観光部の重点取組']], 'aligned'),
      register('灯台'),
    );
    expect(read.map((r) => r.department)).toEqual(['港湾部', '港湾部', '観光部', '観光部']);
  });

  it('does not begin where nothing stands behind the name', () => {
    const read = records(
      paragraph('港湾部の重点目標'),
      register('渡し舟'),
      paragraph('令和５年度　観光部'),
      register('灯台'),
    );
    expect(read.map((r) => r.department)).toEqual(Array(4).fill('港湾部'));
  });
});
