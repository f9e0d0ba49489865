import { describe, expect, it } from 'vitest';
import { paragraph, records } from './blocks.js';

describe('a number with a label right behind it', () => {
  it.each([
    ['circled', '①', '②', '【現状】', '【目標】', '【取組】'],
    ['bracketed', '(1)', '(2)', '〔課題〕', '〔目標〕', '〔実施内容〕'],
    ['full width', '１　', '２　', '＜現状と課題＞', '＜目指す姿＞', '＜取組内容＞'],
  ])('counts items, below their divisions: %s', (_, first, second, state, goal, means) => {
    const read = records(
      paragraph('産業部'),
      paragraph('農政課'),
      paragraph(`${first}${state}畑が荒れている。\n${goal}畑を減らさない。\n${means}担い手を探す。`),
      paragraph(`${second}${state}直売所が遠い。\n${goal}近くで買えるようにする。\n${means}\n・車で売りに行く。`),
      paragraph('観光課'),
      paragraph(`${first}${state}冬の客が少ない。\n${goal}冬の客を増やす。\n${means}灯りの祭りを開く。`),
    );
    expect(read).toMatchObject([
      {
        number: first.trim(),
        divisions: ['農政課'],
        currentState: '畑が荒れている。',
        objective: '畑を減らさない。',
        measures: '担い手を探す。',
      },
      { number: second.trim(), divisions: ['農政課'], objective: '近くで買えるようにする。' },
      { number: first.trim(), divisions: ['観光課'], measures: '灯りの祭りを開く。' },
    ]);
  });

  const bare = (number: string) => paragraph(`${number} 現状と課題\n畑が荒れている。\n目標\n畑を減らさない。`);

  it('counts items without a bracket, where the numbers count on', () => {
    const found = records(paragraph('産業部'), bare('①'), bare('②'));
    expect(found.map((r) => [r.number, r.currentState, r.objective])).toEqual([
      ['①', '畑が荒れている。', '畑を減らさない。'],
      ['②', '畑が荒れている。', '畑を減らさない。'],
    ]);
  });

  it('is that of a section where each department has one', () => {
    const found = records(paragraph('産業部'), bare('①'), paragraph('観光部'), bare('①'));
    expect(found.map((r) => r.number)).toEqual([undefined, undefined]);
  });

  it('counts nothing where each label has a number of its own', () => {
    const read = records(
      paragraph('１ 直売所の出張'),
      paragraph('①【現状】直売所が遠い。\n②【目標】近くで買えるようにする。\n③【取組】車で売りに行く。'),
      paragraph('２ 灯りの祭り'),
      paragraph('①【現状】冬の客が少ない。\n②【目標】冬の客を増やす。\n③【取組】祭りを開く。'),
    );
    expect(read).not.toContainEqual(expect.objectContaining({ number: '①' }));
  });
});

describe('a name above sentences, with brackets below', () => {
  it.each([
    ['［', '］'],
    ['〔', '〕'],
    ['【', '】'],
  ])('is the title, and the sentences say what is to be done: %s%s', (open, close) => {
    const told = (division: string, years: string) =>
      `${open}担当課${close}${division}　　${open}実施時期${close}${years}`;
    const read = records(
      paragraph('Ⅰ 暮らし'),
      paragraph('１ 水と緑'),
      paragraph('（１）泉の手入れ'),
      paragraph('地元の学校と一緒に、泉の落ち葉を取り除く。'),
      paragraph(told('環境課', '令和７年度から令和９年度まで')),
      paragraph('（２）並木の植え替え'),
      paragraph('古い木から順に植え替える。'),
      paragraph(told('議会事務局', '令和８年度')),
      paragraph('Ⅱ 窓口'),
      paragraph('１ 待ち時間'),
      paragraph('（１）予約の受付'),
      paragraph('電話でも予約を受け付ける。'),
      paragraph(told('市民課', '令和７年度')),
    );
    expect(read).toMatchObject([
      {
        category: ['Ⅰ 暮らし', '１ 水と緑'],
        number: '（１）',
        title: '泉の手入れ',
        measures: '地元の学校と一緒に、泉の落ち葉を取り除く。',
        divisions: ['環境課'],
      },
      { title: '並木の植え替え', divisions: ['議会事務局'] },
      { category: ['Ⅱ 窓口', '１ 待ち時間'], title: '予約の受付', divisions: ['市民課'] },
    ]);
  });
});
