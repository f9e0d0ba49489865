import { describe, expect, it } from 'vitest';
import { layoutText } from '../../../src/layout/text/index.js';
import { layoutWords } from '../../../src/recognise/layoutWords.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';

const words = layoutWords(createLexicon());

const linesOf = (text: string): string[] =>
  layoutText({ text }, words).blocks.flatMap((b) =>
    b.kind === 'paragraph' ? b.lines.map((l) => l.text.value) : [`table of ${b.rows}`],
  );

const card = (number: string, goal: string): string[] => [
  `${number} 現状と課題 堤を歩く人が年々減り、見回りの目が届かなくなっている。桟橋の板も傷んで`,
  'いる。',
  `目 標 ${goal}`,
  '課題と今後の 見回りの日を決めて広く知らせるとともに、倉庫の鍵の貸出しを渡し場の窓口で',
  '方向性 も行う。',
  '取 組 内 容 渡し場の灯を替え、夜も歩けるようにする。',
  '担当する課 堤防課',
];
const text = [...card('①', '堤を歩く人を増やす。'), ...card('②', '桟橋を安心して渡れるようにする。')];

describe('cells that stand on lines one space apart', () => {
  it('are told apart by their labels, whole, letter by letter or in halves', () => {
    expect(linesOf(text.join('\n')).slice(0, 13)).toEqual([
      '① 現状と課題',
      '堤を歩く人が年々減り、見回りの目が届かなくなっている。桟橋の板も傷んで',
      'いる。',
      '目 標',
      '堤を歩く人を増やす。',
      '課題と今後の方向性',
      '見回りの日を決めて広く知らせるとともに、倉庫の鍵の貸出しを渡し場の窓口で',
      'も行う。',
      '取 組 内 容',
      '渡し場の灯を替え、夜も歩けるようにする。',
      '担当する課',
      '堤防課',
      '② 現状と課題',
    ]);
  });

  it('leave a line whole that is a label, or opens with a year', () => {
    const own = ['令和６年度 堤を守る約束', '部 局 名', ...text];
    expect(linesOf(own.join('\n')).slice(0, 2)).toEqual(['令和６年度 堤を守る約束', '部 局 名']);
  });

  it('are not looked for where wide white space sets columns', () => {
    expect(linesOf([...text, '番号    堤の名前'].join('\n'))).not.toContain('課題と今後の方向性');
  });
});
