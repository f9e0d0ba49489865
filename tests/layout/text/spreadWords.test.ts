import { expect, it } from 'vitest';
import { toSetLine } from '../../../src/layout/text/aligned/segments.js';
import { wordsOf } from '../../../src/layout/text/aligned/words.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';

const LABELS = new Set([
  '年度',
  '計画',
  '年度計画',
  '取組状況',
  '歳入',
  '歳出',
  '達成度',
  '目標',
  '実績',
  '部',
  '課',
  '取組の成果',
  '施策No.',
  '部局名',
  '効果額',
]);
const isLabel = (text: string): boolean => LABELS.has(text.replace(/\s/g, ''));

const read = (source: string) => {
  const [line] = toSourceLines(source).lines;
  if (!line) throw new Error('no line');
  return wordsOf(source, toSetLine(source, line, 'characters', isLabel), isLabel);
};

it.each([
  ['  年 度   計 画            取 組 状 況', ['年 度', '計 画', '取 組 状 況']],
  ['   歳 入 歳 出 達成度', ['歳 入', '歳 出', '達成度']],
  ['指標   目 標   実 績', ['指標', '目 標', '実 績']],
  ['取 組 の 成 果 花が増えた。', ['取 組 の 成 果', '花が増えた。']],
  ['施 策 No.    5    目 標', ['施 策 No.', '5', '目 標']],
  ['進捗 Ａ  早まった／Ｂ  予定の通り／Ｃ  遅れた', ['進捗 Ａ  早まった／Ｂ  予定の通り／Ｃ  遅れた']],
  ['区分     効 果 額（千円）    目 標', ['区分', '効 果 額（千円）', '目 標']],
  ['区分     目 標（円）   実 績', ['区分', '目 標（円）', '実 績']],
  ['山  川／海  空', ['山', '川／海', '空']],
  ['  住民の声（平均点        71.5 点）', ['住民の声（平均点        71.5 点）']],
  ['点検の結果（達成率 80%）', ['点検の結果（達成率 80%）']],
  ['橋の補修（南岸   12 橋   （再掲）', ['橋の補修（南岸', '12', '橋', '（再掲）']],
  ['橋の補修（南岸の   護岸を含む）', ['橋の補修（南岸の', '護岸を含む）']],
  ['目 標 の 山', ['目 標', 'の', '山']],
  ['部   局   名   土   木   部', ['部   局   名', '土   木   部']],
  ['部   局   名   土   木   工', ['部   局   名   土   木   工']],
  ['番号   部 課   事業', ['番号', '部', '課', '事業']],
  ['項目   山 川 草 木', ['項目', '山 川 草 木']],
  ['区分   2031 年度   2032 年度', ['区分', '2031 年度', '2032 年度']],
])('the words of %j', (source, words) => {
  expect(read(source).map((w) => source.slice(w.from, w.to))).toEqual(words);
});

it('a word stands at its own place behind the letters of a spread label', () => {
  expect(read('取 組 の 成 果 花が増えた。')[1]?.x0).toBe(10);
});
