import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, records, table } from './blocks.js';

describe('a list of another kind', () => {
  it.each([
    [
      'of persons',
      ['№', '役職', '氏　名', '所属・職名', '役割'],
      ['1', '会長', '木村 一郎', '山辺大学 教授', '会務を総理する。'],
      ['2', '委員', '佐野 花子', '山辺商工会', '議事を担当する。'],
    ],
    [
      'of places',
      ['番号', '施設名', '所在地', '電話番号', '所管課'],
      ['1', '中央公民館', '本町1-1', '00-1111', '生涯学習課'],
      ['2', '東図書館', '東町2-3', '00-2222', '図書館'],
    ],
    [
      'of contracts',
      ['番号', '工事名', '工事場所', '落札業者', '担当課'],
      ['1', '市道の舗装', '本町', '山辺建設', '道路課'],
      ['2', '校舎の改修', '東町', '東建設', '教育総務課'],
    ],
    [
      'of events',
      ['番号', '事業名', '開催日', '会場', '担当課'],
      ['1', '春まつり', '5月3日', '中央公園', '観光課'],
      ['2', '防災訓練', '6月9日', '河川敷', '危機管理課'],
    ],
  ])('%s gives no records, and is kept as a note', (_, head, first, second) => {
    const plan = recogniseBlocks([
      table([head.map((text) => ({ text, shaded: true as const })), first, second]),
      paragraph('備考\n１ 会は、市長に意見を述べる。\n２ 会議は、年3回開く。'),
    ]);
    expect(plan.records).toEqual([]);
    const notes = JSON.stringify(plan.notes.map((n) => plain(n.text)));
    for (const word of [first[1], second[3], '年3回開く']) expect(notes).toContain(word);
  });

  it('is none where it says what is to be done, or names no more than a place', () => {
    const done = table([
      ['番号', '氏名', '所属', '取組内容'],
      ['1', '木村 一郎', '総務課', '窓口を改める。'],
    ]);
    expect(records(done)).toMatchObject([{ number: '1', measures: '窓口を改める。' }]);
    const placed = table([
      ['番号', '事業名', '場所', '担当課'],
      ['1', '橋の補修', '本町', '道路課'],
      ['2', '道の拡幅', '東町', '用地課'],
    ]);
    expect(records(placed)).toMatchObject([{ title: '橋の補修' }, { title: '道の拡幅' }]);
  });
});

describe('minutes of a meeting', () => {
  it.each(['報告事項', '協議事項', '議題', '審議案件'])('hold no records below %s', (matter) => {
    const read = records(
      paragraph('２ 会長あいさつ'),
      paragraph(`３ ${matter}　　橋の名前の募集について`),
      paragraph(`４ ${matter}　　(1) 広場の名前について`),
      paragraph('事務局　　応募は三十件であった。'),
    );
    expect(read).toEqual([]);
  });
});
