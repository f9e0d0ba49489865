import { describe, expect, it } from 'vitest';
import { lay, set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rows = (lines: readonly string[]): string[] => tablesOf(lines.join('\n'), { isLabel }).flat().map(withoutBreaks);

const sheet = (number: string, name: string, goal: string): string[] => [
  `  整理番号 ${number}`,
  set([1, '事務事業名'], [7, name], [38, '担当課'], [43, '渡し場課']),
  set([2, '政策名'], [7, '２ 海と暮らす町'], [38, '担当課長'], [43, '水野 渚']),
  `     事業の目的     ${goal}`,
  '【どのような町にしたいか】 島の暮らしが続いている。',
  '     事業の対象     島に住む人と島を訪ねる人',
  '     【誰を】',
  `     事業の手段     ${name}の費用を出し、桟橋の板を替える。`,
  '【どう進めるか（手順）】 秋の海が荒れる前に終える。',
  set([2, '活動'], [7, '替えた板の数'], [30, '枚'], [38, '312'], [46, '318'], [54, '330']),
  set([2, '成果'], [7, '渡し舟の利用者数'], [30, '人'], [38, '91.3'], [46, '93.6'], [54, '95.0']),
  `  令和６年度の取組状況 ${name}のために三度集まり、板の厚みを決めた。`,
  `事業の対象となる人の声 ${name}を待つ声が多い。`,
  set([5, '今後の方向性'], [18, '続ける'], [38, '総合評価'], [46, 'Ａ']),
];

describe('what forms print in brackets below their labels', () => {
  const found = rows([
    ...sheet('１', '渡し舟の修理', '渡し舟が毎日動いている。'),
    ...sheet('２', '浮き桟橋の点検', '浮き桟橋が揺れない。'),
    ...sheet('３', '灯りの取り替え', '夜の舟も迷わない。'),
  ]);

  it('goes with the label, and the text beside it with the text above', () => {
    expect(found).toContain('事業の目的【どのような町にしたいか】|渡し舟が毎日動いている。島の暮らしが続いている。');
    expect(found).toContain('事業の対象【誰を】|島に住む人と島を訪ねる人');
    expect(found.filter((r) => r.startsWith('事業の手段【どう進めるか（手順）】|'))).toHaveLength(3);
  });

  it('is none where a label of its own stands in the brackets', () => {
    const own = (n: string): string[] => [
      `  整理番号 ${n}`,
      `  取組状況 桟橋の板を${n}枚替えた。`,
      '  【総合評価】 よく進んだ。',
      '  今後の方向性 続ける',
    ];
    const text = ['１', '２', '３'].flatMap(own).join('\n');
    expect(JSON.stringify(lay(text, { isLabel }).blocks)).not.toContain('取組状況【総合評価】');
    expect(rows(['１', '２', '３'].flatMap(own)).some((r) => r.includes('取組状況【総合評価】'))).toBe(false);
  });
});

describe('labels of forms', () => {
  const found = rows([
    ...sheet('１', '渡し舟の修理', '渡し舟が毎日動いている。'),
    ...sheet('２', '浮き桟橋の点検', '浮き桟橋が揺れない。'),
  ]);

  it('may tell the year', () => {
    expect(found.some((r) => r.startsWith('令和６年度の取組状況|渡し舟の修理のために'))).toBe(true);
  });

  it('are not parted behind a shorter label that stands in the form itself', () => {
    expect(found.some((r) => r.startsWith('事業の対象となる人の声|浮き桟橋の点検を待つ声'))).toBe(true);
  });
});
