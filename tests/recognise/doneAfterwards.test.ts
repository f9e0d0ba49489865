import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const MOWED = ['春に一度刈った。', '秋までに三度刈り終えた。'] as const;

describe('what was done by the end of the year, beside how it stood before', () => {
  it.each([
    ['取組状況（９月末）', '取組実績（３月末）'],
    ['進捗状況', '実施実績'],
    ['活動状況', '活動実績'],
  ])('is what came of it: %s | %s', (state, done) => {
    const progress = [{ status: MOWED[0], outcome: MOWED[1] }];
    expect(
      records(
        table([
          ['番号', '事業名', state, done],
          ['1', '堤の草刈り', ...MOWED],
          ['2', '土手の見回り', ...MOWED],
        ]),
      ),
    ).toMatchObject([{ progress }, { progress }]);
    expect(
      records(
        table([
          ['事業名', '堤の草刈り'],
          [state, MOWED[0]],
          [done, MOWED[1]],
        ]),
      ),
    ).toMatchObject([{ title: '堤の草刈り', progress }]);
  });

  it('stays what was done where an outcome has its own label', () => {
    const rows = [
      ['番号', '事業名', '取組状況', '取組実績', '成果'],
      ['1', '堤の草刈り', ...MOWED, '道が歩きやすくなった。'],
      ['2', '土手の見回り', ...MOWED, '崩れを早く見つけた。'],
    ];
    expect(records(table(rows))).toMatchObject([
      { progress: [{ status: MOWED.join('\n'), outcome: '道が歩きやすくなった。' }] },
      { progress: [{ status: MOWED.join('\n'), outcome: '崩れを早く見つけた。' }] },
    ]);
  });
});
