import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records } from './blocks.js';

describe('a name with its target and result below the last text of an item', () => {
  const item = (name: string, ...figures: string[]) =>
    `${name}\n【取組】講座を開く。\n【成果】春と秋に開いた。\n${figures.join('\n')}`;
  const SECOND = item('№2　舟の修理', '◇ 直した舟：目標 3隻／実績 2隻');
  const shown = (text: string) =>
    recogniseBlocks([paragraph(text)], 2024).records.map((r) => [
      r.title?.value,
      r.category.map((c) => c.value).join(),
      r.progress.map((p) => p.outcome?.value).join(),
      r.indicators.map((i) =>
        [i.name?.value, ...i.values.map((v) => `${v.kind} ${v.value} ${v.fiscalYear}`)].join(' '),
      ),
    ]);

  it.each<[string, string[]]>([
    ['a colon', ['◇ 聞いた人：目標 30人／実績 34人', '◇ 終えた人：目標 20人／実績 18人']],
    ['other words', ['・聞いた人　目標値：30人、実績値：34人', '・終えた人　目標値：20人、実績値：18人']],
  ])('is an indicator: %s', (_, figures) => {
    expect(shown(`${item('№1　渡し場の講座', ...figures)}\n${SECOND}`)).toEqual([
      [
        '渡し場の講座',
        '',
        '春と秋に開いた。',
        ['聞いた人 target 30 2024 result 34 2024', '終えた人 target 20 2024 result 18 2024'],
      ],
      ['舟の修理', '', '春と秋に開いた。', ['直した舟 target 3 2024 result 2 2024']],
    ]);
  });

  it('keeps what explains a word out of the texts', () => {
    const told = item('№1　渡し場の講座', '◇ 聞いた人：目標 30人／実績 34人', '※1 舟で渡る所');
    expect(shown(`${told}\n${SECOND}`)[0]?.[2]).toBe('春と秋に開いた。');
  });

  it('stays where its label says what it is', () => {
    const told = '№1　渡し場の講座\n【達成基準】人が集まる。\n◇ 聞いた人：目標 30人／実績 34人\n【成果】開いた。';
    expect(records(paragraph(`${told}\n${SECOND}`))[0]?.criteria).toHaveLength(2);
  });
});
