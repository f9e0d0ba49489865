import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const over = (down: number, ...texts: string[]): TestCell[] => texts.map((text) => ({ text, down }));

const MOWING = {
  title: '堤の草刈り',
  divisions: ['河川課'],
  measures: '年に三度、草を刈って回る。',
  progress: [{ status: '地区の人と二度刈った。', nextSteps: '三度目を秋に刈る。' }],
  achievement: { label: '○' },
};
const GATES = {
  title: '水門の点検',
  divisions: ['施設課'],
  measures: '全部の水門を毎年調べる。',
  progress: [{ status: '十二の水門を調べた。', nextSteps: '錆びた扉を塗り直す。' }],
  achievement: { label: '◎' },
};
const told = ['取組内容', '実施状況', '今後の課題'] as const;
const textsOf = ({ measures, progress: [year] }: typeof MOWING): string[] => [
  measures,
  year?.status ?? '',
  year?.nextSteps ?? '',
];

describe('labels down a column of a register, each beside its text', () => {
  it.each<[string, readonly TestCell[], readonly string[]]>([
    ['under words for kinds of things', ['番号', '取組名', '担当課', '区分', '内容', '評価'], told],
    ['under no words', ['番号', '取組名', '担当課', '', '内容', '評価'], told],
    ['under one head', ['番号', '取組名', '担当課', { text: '取組の状況', across: 2 }, '評価'], told],
    ['planned and done', ['番号', '取組名', '担当課', '項目', '概要', '評価'], ['計画', '実績', '今後の方針']],
  ])('say what it tells: %s', (_, head, labels) => {
    const rows = [MOWING, GATES].flatMap((item, n) =>
      textsOf(item).map((text, i): TestCell[] => {
        const pair = [labels[i] as string, text];
        if (i > 0) return pair;
        return [...over(3, String(n + 1), item.title, ...item.divisions), ...pair, ...over(3, item.achievement.label)];
      }),
    );
    expect(records(table([head, ...rows]))).toMatchObject([MOWING, GATES]);
  });

  it.each<[string, (cell: string, row: number) => string]>([
    ['blanks', (cell, row) => (row > 0 ? '' : cell)],
    ['the same words again', (cell) => cell],
  ])('in a text table, the item before them given by %s', (_, cell) => {
    const rows = [MOWING, GATES].flatMap((item, n) =>
      textsOf(item).map((text, i) => [
        ...[String(n + 1), item.title, ...item.divisions].map((c) => cell(c, i)),
        told[i] as string,
        text,
        cell(item.achievement.label, i),
      ]),
    );
    const head = ['番号', '取組名', '担当課', '区分', '内容', '評価'];
    expect(records(table([head, ...rows], 'delimited'))).toMatchObject([MOWING, GATES]);
  });

  it('keeps a label that nobody knows', () => {
    const rows = [MOWING, GATES].flatMap((item, n) =>
      [...textsOf(item), `${item.title}の歌`].map((text, i): TestCell[] => [
        ...(i === 0 ? over(4, String(n + 1), item.title, ...item.divisions) : []),
        [...told, '合言葉の歌'][i] as string,
        text,
      ]),
    );
    expect(records(table([['番号', '取組名', '担当課', '区分', '内容'], ...rows]))).toMatchObject([
      { title: '堤の草刈り', extras: [{ label: '合言葉の歌', text: '堤の草刈りの歌' }] },
      { title: '水門の点検', extras: [{ label: '合言葉の歌', text: '水門の点検の歌' }] },
    ]);
  });

  it('gives figures to the indicator that is named above them', () => {
    const item = (n: string, title: string, name: string, result: string): TestCell[][] => [
      [...over(6, n, title), '取組内容', '年に三度、草を刈って回る。'],
      ['指標', name],
      ['単位', '回'],
      ['目標値', '3'],
      ['実績値', result],
      ['今後の取組', '秋にもう一度刈る。'],
    ];
    const rows = [...item('1', '堤の草刈り', '草刈りの回数', '2'), ...item('2', '土手の見回り', '見回りの回数', '－')];
    expect(records(table([['番号', '取組名', '区分', '内容'], ...rows]))).toMatchObject([
      { title: '堤の草刈り', indicators: [{ name: '草刈りの回数', unit: '回', values: [{ value: 3 }, { value: 2 }] }] },
      { title: '土手の見回り', indicators: [{ name: '見回りの回数', unit: '回', values: [{ value: 3 }] }] },
    ]);
  });

  const told3 = (
    { measures, progress: [year], achievement }: typeof MOWING,
    number: string,
    labels: readonly string[],
  ) => {
    const texts = [measures, year?.status ?? '', year?.nextSteps ?? ''];
    return texts.map((text, i): TestCell[] => [
      ...(i === 0 ? over(3, number) : []),
      labels[i] as string,
      text,
      ...(i === 0 ? over(3, achievement.label) : []),
    ]);
  };

  it.each<[string, readonly TestCell[], readonly [string, string]]>([
    ['under a word that nobody knows', ['順位', '区分', '内容', '評定'], ['1', '2']],
    ['under a rank', ['優先順位', '項目', '記載欄', '評価'], ['①', '②']],
    ['with a word, under nothing', ['', '', '内容', '達成度'], ['目標1', '目標2']],
    ['as on a later page', ['順', '項目', '内容', '評価'], ['4', '5']],
  ])('count the items at their left: %s', (_, head, numbers) => {
    const rows = [MOWING, GATES].flatMap((item, n) => told3(item, numbers[n] as string, told));
    const read = records(table([head, ...rows]));
    expect(read).toMatchObject(
      [MOWING, GATES].map(({ measures, progress, achievement }, n) => ({
        number: numbers[n],
        measures,
        progress,
        achievement,
      })),
    );
  });

  it('takes no label or text for a value of its own where the grid cuts their columns in several', () => {
    const rows = [MOWING, GATES].flatMap((item, n) =>
      told3(item, String(n + 1), told).map((row) => {
        const at = row.length === 4 ? 1 : 0;
        return row.map((cell, i) =>
          typeof cell === 'string' && i >= at ? { text: cell, across: i === at ? 2 : 3 } : cell,
        );
      }),
    );
    const head: TestCell[] = ['順位', { text: '区分', across: 2 }, { text: '内容', across: 3 }, '評価'];
    const read = records(table([head, ...rows]));
    expect(read).toMatchObject([{ measures: MOWING.measures }, { measures: GATES.measures }]);
    expect(read.map((r) => r.progress)).toMatchObject([MOWING.progress, GATES.progress]);
  });

  it('tells of the halves of a year what was done in them', () => {
    const item = (n: string, goal: string, ...halves: [string, string]): TestCell[][] => [
      [...over(4, n), '【目標】', goal],
      ['【上半期】', halves[0]],
      ['【下半期】', halves[1]],
      ['【評価】', 'Ｂ'],
    ];
    const rows = [
      ...item('1', '堤の桜を守る。', '桜の根元を調べた。', '傷んだ枝を切った。'),
      ...item('2', '池の水を清く保つ。', '水草を植え込んだ。', '泥をさらった。'),
    ];
    expect(records(table([['№', '区分', '内容'], ...rows]))).toMatchObject([
      { objective: '堤の桜を守る。', progress: [{ status: '桜の根元を調べた。\n傷んだ枝を切った。' }] },
      { objective: '池の水を清く保つ。', progress: [{ status: '水草を植え込んだ。\n泥をさらった。' }] },
    ]);
  });
});
