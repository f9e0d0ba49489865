import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

it.each(['指標', '指標名', '成果指標'])('a target in words below a head of figures is one of what %s names', (head) => {
  const [record] = records(
    table([
      [
        { text: '取組１　桟橋の見直し', across: 2 },
        { text: '担当課　港湾課', across: 2 },
      ],
      ['現状と課題', { text: '桟橋が古い。', across: 3 }],
      ['主な取組', { text: '・見直しの計画をつくる。', across: 3 }],
      [{ text: '達成目標', down: 2 }, head, '現状値（令和５年度）', '目標値（令和６年度）'],
      ['見直しの計画', '－', '策定'],
    ]),
    table([
      [
        { text: '取組２　灯台の公開', across: 2 },
        { text: '担当課　観光課', across: 2 },
      ],
      ['現状と課題', { text: '客が少ない。', across: 3 }],
      ['主な取組', { text: '・灯台を公開する。', across: 3 }],
      [{ text: '達成目標', down: 2 }, head, '現状値（令和５年度）', '目標値（令和６年度）'],
      ['公開の日数', '３日', '８日'],
    ]),
  );
  expect(record).toMatchObject({
    title: '桟橋の見直し',
    indicators: [{ name: '見直しの計画', values: [{ kind: 'target', fiscalYear: 2024, text: '策定' }] }],
  });
});
