import { describe, expect, it } from 'vitest';
import { lay, outline, withoutBreaks } from './helpers.js';
import { isLabel, isListed } from './knownLabels.js';

const plain = (text: string): string => withoutBreaks(text).replace(/\s/g, '');
const read = (lines: readonly string[]) =>
  outline(lay(lines.join('\n'), { isLabel, isListed })).map((b) =>
    Array.isArray(b) ? b.map((r) => r.map(plain)) : plain(b),
  );

describe('labels that are set a letter a line', () => {
  const form = (head: readonly string[]): string[] => [
    ...head,
    '現   古い水門が増え、点検に時間がかかっています。また、鍵の型がまちまちで、夜に開けられない水門が',
    '状',
    'と',
    '課   あります。',
    '題',
    '目   水門を夜でも半時間で開けられるようにします。',
    '標',
    '取   ・鍵の型を一つにまとめ、係の全員が持てるようにします。',
    '組',
    '内   ・点検の順番を暦で決め、掲示板に貼ります。',
    '容',
  ];

  it('ends labels that stand right below one another where the next known one begins', () => {
    const blocks = read([...form(['水門の点検を早める']), ...form(['堤防の草刈りを広げる'])]);
    const table = [
      ['現状と課題', expect.stringMatching(/^古い水門.*あります。$/)],
      ['目標', '水門を夜でも半時間で開けられるようにします。'],
      ['取組内容', expect.stringMatching(/^・鍵の型.*・点検の順番を.*貼ります。$/)],
    ];
    expect(blocks).toEqual(['水門の点検を早める', table, '堤防の草刈りを広げる', table]);
  });

  it('reads the labels that come again above each form beside their values, other lines of them included', () => {
    const blocks = read([
      '                               水門課',
      ...form(['No. 1   取組名 水門の点検を早める        担当課', '                               堤防課']),
      ...form(['No. 2   取組名 堤防の草刈りを広げる      担当課 広場課']),
    ]);
    expect(blocks[0]).toEqual([['No.', '1', '取組名', '水門の点検を早める', '担当課', '水門課堤防課']]);
    expect(blocks[2]).toEqual([['No.', '2', '取組名', '堤防の草刈りを広げる', '担当課', '広場課']]);
    expect(blocks).toHaveLength(4);
  });

  it('keeps the name before the first label above a form for a heading', () => {
    const blocks = read([
      ...form(['① 水門の点検を早める                       評価 ○']),
      ...form(['② 堤防の草刈りを広げる                     評価 △']),
    ]);
    expect(blocks.filter((_, i) => i % 3 < 2)).toEqual([
      '①水門の点検を早める',
      [['評価', '○']],
      '②堤防の草刈りを広げる',
      [['評価', '△']],
    ]);
  });

  it('reads a line of names alone as one that has no columns', () => {
    const blocks = read([
      ...form(['水門課       水門課長    堀 早月', '① 水門の点検を早める                       評価 ○']),
      ...form(['② 堤防の草刈りを広げる                     評価 △']),
    ]);
    expect(blocks.slice(0, 2)).toEqual(['水門課水門課長堀早月', '①水門の点検を早める']);
  });

  it('takes no title above a form for a line of the value below it', () => {
    const blocks = read([
      '                               草原市',
      ...form(['No. 1   取組名 水門の点検を早める        担当課 水門課']),
      ...form(['No. 2   取組名 堤防の草刈りを広げる      担当課 広場課']),
    ]);
    expect(blocks[0]).toBe('草原市');
    expect(blocks[1]).toEqual([['No.', '1', '取組名', '水門の点検を早める', '担当課', '水門課']]);
  });

  it('leaves letters alone that spell no labels, and those that stand beside labels', () => {
    const units = ['水  古い水門を直す。', '門  鍵を替える。', '課', '堤  草を刈る。', '防  石段を積み直す。', '課'];
    expect(read(units).flat(2).join('')).not.toContain('水門課');
    const groups = (name: string): string[] => [
      '内    必要性      高い',
      '部    有効性      普通',
      '評    効率性      高い',
      `価    今後        ${name}`,
    ];
    const nested = read([...groups('続ける'), '次の項目', ...groups('見直す'), '次の項目', ...groups('広げる')]);
    expect(nested.flat(2)).not.toContain('内部評価');
  });
});
