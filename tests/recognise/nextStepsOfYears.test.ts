import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import type { RecordDraft } from '../../src/recognise/draft.js';
import { plain, recogniseBlocks, table } from './blocks.js';

/** Of a document that has no single year. */
const records = (...blocks: Block[]): RecordDraft[] => plain(recogniseBlocks(blocks).records) as RecordDraft[];

/** A register of two years of progress, with one column that names no year. */
const register = (label: string, second = '船着き場を直した。') =>
  table([
    [
      { text: '番号', down: 2 },
      { text: '取組項目', down: 2 },
      { text: '令和４年度', across: 2 },
      { text: '令和５年度', across: 2 },
      { text: label, down: 2 },
    ],
    ['取組状況', '評価', '取組状況', '評価'],
    ['1', '渡し船の存続', '船頭を募った。', '○', second, second === '' ? '' : '△', '乗り場を増やす。'],
  ]);

it('next steps of the year after the one reported follow from it where nothing was done', () => {
  const { records: found } = recogniseBlocks(
    [
      table([
        ['番号', '取組', '担当課', '令和５年度の取組実績', '令和６年度の計画', '進捗'],
        ['1', '渡し船の存続', '航路課', '船頭を３人募った。', '乗り場を増やす。', '○'],
        ['2', '灯台の公開', '港湾課', '－', '春に灯室を開ける。', '×'],
      ]),
    ],
    2023,
  );
  expect(plain(found.map((r) => r.progress))).toMatchObject([
    [{ fiscalYear: 2023, status: '船頭を３人募った。', nextSteps: '乗り場を増やす。' }],
    [{ fiscalYear: 2023, nextSteps: '春に灯室を開ける。' }],
  ]);
});

describe('next steps without a year', () => {
  it.each(['今後の取組', '今後の方針', '課題と今後の方向性', '次年度以降の取組'])(
    'follow from the latest year that is told of, under %s',
    (label) => {
      const [record] = records(register(label));
      expect(record?.progress).toMatchObject([
        { fiscalYear: 2022, status: '船頭を募った。' },
        { fiscalYear: 2023, status: '船着き場を直した。', nextSteps: '乗り場を増やす。' },
      ]);
      expect(record?.progress).toHaveLength(2);
    },
  );

  it('pass over a year that nothing is told of', () => {
    const [record] = records(register('今後の取組', ''));
    expect(record?.progress).toMatchObject([{ fiscalYear: 2022, nextSteps: '乗り場を増やす。' }]);
  });

  it('follow from the latest result, where nothing but figures is told', () => {
    const [record] = records(
      table([
        ['番号', '取組項目', '指標', '令和４年度実績値', '令和５年度実績値', '令和８年度目標値', '今後の取組'],
        ['1', '渡し船の存続', '乗客数', '310人', '342人', '400人', '乗り場を増やす。'],
      ]),
    );
    expect(record?.progress).toMatchObject([{ fiscalYear: 2023, nextSteps: '乗り場を増やす。' }]);
  });

  it('stay without one where no year is told of', () => {
    const [record] = records(
      table([
        ['取組名', '渡し船の存続'],
        ['取組内容', '船頭を募る。'],
        ['今後の取組', '乗り場を増やす。'],
      ]),
    );
    expect(record?.progress).toMatchObject([{ nextSteps: '乗り場を増やす。' }]);
    expect(record?.progress[0]?.fiscalYear).toBeNull();
  });
});

describe('next steps of the year that comes', () => {
  const beside = (year: string) =>
    table([
      [
        { text: '番号', down: 2 },
        { text: '取組項目', down: 2 },
        { text: '令和５年度', across: 2 },
        { text: `${year}の取組予定`, down: 2 },
      ],
      ['取組実績', '評価'],
      ['1', '渡し船の存続', '船頭を募った。', '○', '乗り場を増やす。'],
    ]);

  it('follow from the year before, which is told of', () => {
    const [record] = records(beside('令和６年度'));
    expect(record?.progress).toMatchObject([
      { fiscalYear: 2023, status: '船頭を募った。', nextSteps: '乗り場を増やす。' },
    ]);
  });

  it('stay where years lie between', () => {
    const [record] = records(beside('令和８年度'));
    expect(record?.progress).toMatchObject([
      { fiscalYear: 2023, nextSteps: null },
      { fiscalYear: 2026, nextSteps: '乗り場を増やす。' },
    ]);
  });

  it('stay with their year where each year has its own', () => {
    const [record] = records(
      table([
        [
          { text: '番号', down: 2 },
          { text: '取組項目', down: 2 },
          { text: '令和４年度', across: 2 },
          { text: '令和５年度', across: 2 },
        ],
        ['取組状況', '今後の取組', '取組状況', '今後の取組'],
        ['1', '渡し船の存続', '船頭を募った。', '乗り場を増やす。', '', '船を直す。'],
      ]),
    );
    expect(record?.progress).toMatchObject([
      { fiscalYear: 2022, nextSteps: '乗り場を増やす。' },
      { fiscalYear: 2023, status: null, nextSteps: '船を直す。' },
    ]);
  });
});

describe('a head over one column that tells what is still to come', () => {
  it.each(['今後の取り組み(Action)', '次年度以降の対応【ACT】', '今後の方針'])(
    'says what 取組内容 below it is: %s',
    (head) => {
      const [record] = records(
        table([
          [
            { text: '№', down: 2 },
            { text: '実施内容(Plan)', down: 2 },
            { text: '所管課', down: 2 },
            '実績(Do)',
            '評価(Check)',
            head,
          ],
          ['達成状況', '結果・今後の課題等', '取組内容'],
          ['1', '渡し船の存続', '海事課', '達成', '船頭を募ったが、冬の便は減った。', '乗り場を増やす。'],
          ['2', '灯台の公開', '海事課', '未達成', '案内人が集まらなかった。', '案内人を育てる。'],
        ]),
      );
      expect(record?.title).toBe('渡し船の存続');
      expect(record?.measures).toBeNull();
      expect(record?.progress).toMatchObject([
        { outcome: '船頭を募ったが、冬の便は減った。', nextSteps: '乗り場を増やす。' },
      ]);
    },
  );
});
