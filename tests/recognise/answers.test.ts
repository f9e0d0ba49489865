import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

describe('what follows from an opinion', () => {
  it.each([
    ['委員会の主な意見', '市の対応方針'],
    ['外部評価での指摘事項', '対応策'],
    ['委員からの提言', '担当課の考え方'],
    ['第三者評価の講評', '町の対応'],
    ['有識者の意見', '意見に対する対応'],
  ])('is the next step, in a list: %s | %s', (opinion, answer) => {
    const read = records(
      table([
        ['番号', '事業名', '事業概要', opinion, answer],
        ['1', '水辺の道', '遊歩道を延ばす。', '急ぐべきである。', '令和7年度に着工する。'],
        ['2', '川の家', '宿泊の場を設ける。', '見直すべきである。', '令和7年度で廃止する。'],
      ]),
    );
    expect(read).toMatchObject([
      { title: '水辺の道', measures: '遊歩道を延ばす。', progress: [{ nextSteps: '令和7年度に着工する。' }] },
      { title: '川の家', measures: '宿泊の場を設ける。', progress: [{ nextSteps: '令和7年度で廃止する。' }] },
    ]);
  });

  it('is the next step in a form, too', () => {
    const read = records(
      table([
        ['事業名', '水辺の道'],
        ['事業概要', '遊歩道を延ばす。'],
        ['外部委員の意見', '急ぐべきである。'],
        ['市の対応方針', '令和7年度に着工する。'],
      ]),
    );
    expect(read).toMatchObject([
      { title: '水辺の道', measures: '遊歩道を延ばす。', progress: [{ nextSteps: '令和7年度に着工する。' }] },
    ]);
  });

  it('without an opinion is what is to be done', () => {
    const read = records(
      table([
        ['番号', '課題名', '対応方針'],
        ['1', '水辺の道', '遊歩道を延ばす。'],
        ['2', '川の家', '宿泊の場を設ける。'],
      ]),
    );
    expect(read).toMatchObject([{ measures: '遊歩道を延ばす。' }, { measures: '宿泊の場を設ける。' }]);
  });
});

describe('what explains a choice of what is to follow', () => {
  const form = (choice: string, label: string) =>
    table([
      ['事業名', '渡し舟の運航'],
      ['事業概要', '渡し舟を運航する。'],
      ['今後の方向性', choice],
      [label, '桟橋を直し、便数を増やす。'],
    ]);

  it.each(['理由・具体的な取組', '具体的な取組内容', '改善の内容'])('is the next step: %s', (label) => {
    expect(records(form('改善しながら継続', label))).toMatchObject([
      {
        measures: '渡し舟を運航する。',
        progress: [{ nextSteps: '桟橋を直し、便数を増やす。' }],
        extras: [{ label: '今後の方向性', text: '改善しながら継続' }],
      },
    ]);
  });

  it('is the next step below a choice with a bracket that says how', () => {
    expect(records(form('継続（見直し）', '理由・具体的な取組'))).toMatchObject([
      {
        progress: [{ nextSteps: '桟橋を直し、便数を増やす。' }],
        extras: [{ label: '今後の方向性', text: '継続（見直し）' }],
      },
    ]);
  });

  it('is what is done where no choice was made above it', () => {
    const [read] = records(form('夜の便を試してみる。', '具体的な取組内容'));
    expect(read).toMatchObject({ measures: '桟橋を直し、便数を増やす。' });
  });
});

describe('what sorts the items of a list', () => {
  it.each([
    ['事業区分', '計画', '一般'],
    ['事業種別', 'ハード', 'ソフト'],
    ['予算区分', '経常', '臨時'],
  ])('is no level of the plan: %s %s, %s', (head, first, second) => {
    const read = records(
      table([
        ['No.', head, '所管課', '事務事業名', '事業概要'],
        [{ text: '施策１ 水と緑', across: 5 }],
        ['1', first, '水路課', '水路の浚渫', '泥を除く。'],
        ['2', first, '水路課', '水門の点検', '動きを見る。'],
        ['3', second, '公園課', '花壇の手入れ', '花を植える。'],
      ]),
    );
    expect(read).toHaveLength(3);
    expect(read.map((r) => r.category)).toEqual([['施策１ 水と緑'], ['施策１ 水と緑'], ['施策１ 水と緑']]);
    expect(read[2]?.extras).toEqual([{ label: head, text: second }]);
  });

  it('is none beside items of several rows either', () => {
    const two = (text: string) => ({ text, down: 2 });
    const read = records(
      table([
        ['No.', '事業区分', '所管課', '事務事業名', '指標', '目標値', '実績値'],
        [two('1'), two('ソフト'), two('水路課'), two('水路の浚渫'), '延長', '3', '4'],
        ['土の量', '10', '12'],
        ['2', '施設', '公園課', '花壇の手入れ', '花壇の数', '5', '5'],
      ]),
    );
    expect(read.map((r) => [r.title, r.category ?? []])).toEqual([
      ['水路の浚渫', []],
      ['花壇の手入れ', []],
    ]);
  });
});
