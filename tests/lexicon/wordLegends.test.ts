import { describe, expect, it } from 'vitest';
import { textFrom } from '../../src/model/sourceText.js';
import { readLegend, splitDivisions } from '../../src/recognise/lexicon/index.js';

describe('a legend of words behind its own name', () => {
  it.each(['【進捗の区分】', '〔区分〕', '＜進み具合＞ ', ''])('%s is read from its first word on', (name) => {
    const legend = readLegend(`${name}達成：桟橋が直ったもの 順調：予定どおり進むもの 未着手：手を付けていないもの`);
    expect(legend.map((e) => e.mark)).toEqual(['達成', '順調', '未着手']);
  });
});

describe('a legend whose words tell how far things will come', () => {
  it.each(['達成見込み', '到達見込', '達成の見通し'])('%s is one of its words', (word) => {
    const legend = readLegend(`１ 区分　達成済み：桟橋が直った　${word}：期間内に直る　達成困難：期間内に直せない`);
    expect(legend.map((e) => e.mark)).toEqual(['達成済み', word, '達成困難']);
  });

  it('is none where nothing else tells how far they went', () => {
    expect(readLegend('達成見込み：期間内に直る　航路見通し：霧が晴れる')).toEqual([]);
  });
});

describe('a legend that its name announces', () => {
  const BLINDS = '白：目標に届いた　灰：目標に少し届かない　黒：貝のように閉じたまま';

  it.each(['【旗の見方】', '〔印の凡例〕 ', '※ 色の意味　', '評価区分　'])(
    'may explain one of its words as nobody else does: %s',
    (name) => {
      expect(readLegend(`${name}${BLINDS}`).map((e) => e.mark)).toEqual(['白', '灰', '黒']);
    },
  );

  it.each(['', '【お知らせ】', '【貝の見方】白：浜で採れる　黒：岩で採れる　灰：'])(
    'is none where it does not, or tells of no result: %s',
    (name) => {
      expect(readLegend(name.includes('：') ? `${name}沖で採れる` : `${name}${BLINDS}`)).toEqual([]);
    },
  );
});

it('takes a 、 into a meaning, unless another word is explained behind it', () => {
  const within =
    '完了：修繕を終え、検査に通ったもの 実施中：着手したが、終わらないもの 未着手：着手に至らず、見込みもないもの';
  expect(readLegend(within).map((e) => e.meaning)).toEqual([
    '修繕を終え、検査に通ったもの',
    '着手したが、終わらないもの',
    '着手に至らず、見込みもないもの',
  ]);
  const between = '完了：修繕を終えたもの、実施中：着手したもの、未着手：着手に至らないもの';
  expect(readLegend(between).map((e) => e.mark)).toEqual(['完了', '実施中', '未着手']);
});

describe('a 課 behind its 部', () => {
  it.each([
    ['港湾部 航路課', ['港湾部航路課']],
    ['港湾部 航路課、山里部 森林課', ['港湾部航路課', '山里部森林課']],
    ['港湾部 航路課・灯台室', ['港湾部航路課', '灯台室']],
    ['港湾部 山里部', ['港湾部', '山里部']],
    ['海洋局　港湾部　航路課', ['海洋局港湾部航路課']],
    ['海洋局\n港湾部\n航路課', ['海洋局港湾部航路課']],
    ['教育委員会事務局 学校部 学事課', ['教育委員会事務局学校部学事課']],
    ['海洋局 港湾部 航路課、山林局 里山部 森林課', ['海洋局港湾部航路課', '山林局里山部森林課']],
    ['海洋局 港湾部', ['海洋局', '港湾部']],
    ['議会事務局 港湾部 航路課', ['議会事務局', '港湾部航路課']],
  ])('%s is named with it', (text, units) => {
    expect(splitDivisions(textFrom(text, 0)).map((u) => u.value)).toEqual(units);
  });
});
