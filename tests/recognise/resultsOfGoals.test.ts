import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

const read = (head: string) =>
  records(
    table([
      ['番号', '項目', head, '実績'],
      ['1', '水門の点検', '全ての水門を点検します。', '全ての水門の点検を終え、錆を落としました。'],
      ['2', '堤の草刈り', '堤の草を二度刈ります。', '堤の草を春と秋に刈り、道を広げました。'],
    ]),
  )[0];

it.each(['取組目標', '今年度の目標', '取組内容・目標', '取り組み内容と目標'])(
  'sentences under 実績 beside %s tell what came of it',
  (head) => expect(read(head)).toMatchObject({ progress: [{ outcome: '全ての水門の点検を終え、錆を落としました。' }] }),
);

it.each(['取組内容', '年度計画'])('sentences under 実績 beside %s tell what was done', (head) =>
  expect(read(head)).toMatchObject({ progress: [{ status: '全ての水門の点検を終え、錆を落としました。' }] }),
);

it.each(['取組内容・目標', '実施内容及び目標'])('%s tells first what is to be done', (head) => {
  expect(read(head)).toMatchObject({ measures: '全ての水門を点検します。' });
  expect(read(head)).not.toHaveProperty('objective');
});

it('below an action on a form they tell how it went', () => {
  const [form] = records(
    table([
      ['取組名', '水門の点検'],
      ['取組内容', '全ての水門を点検します。'],
      ['実績', '全ての水門の点検を終え、錆を落としました。'],
    ]),
  );
  expect(form).toMatchObject({ progress: [{ status: '全ての水門の点検を終え、錆を落としました。' }] });
});
