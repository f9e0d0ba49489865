import { describe, expect, it } from 'vitest';
import { allLines, lay } from './helpers.js';

it('labels in brackets that follow one another set no columns, wide as the white space between their texts is', () => {
  const item = (name: string, hope: string) =>
    `(1)　${name}\n【担当課】海事課【目標】灯台を白くする。【指標】${name}の数　目標 ${hope}　実績 4基【達成状況】達成`;
  const { blocks } = lay([item('灯台', '3基'), item('桟橋の柱', '5基'), item('浮標', '2基')].join('\n'), {
    isLabel: (text) => ['担当課', '目標', '指標', '実績', '達成状況'].includes(text.replace(/[【】]/g, '')),
  });
  expect(blocks.map((b) => b.kind)).not.toContain('table');
});

describe('labels that open paragraphs, one space before their texts', () => {
  const goal = (n: number): string[] => [
    `宣言${n}   花壇の花を絶やしません。`,
    '現状と課題 公園の花壇は十年前に植えたままで、枯れた株が増えており、通る人から植え',
    '替えを求められています。',
    'めざすところ   花の絶えない町にします。',
    '取組内容 町内会と植える日を決め、苗を配るとともに、手入れの講習を開いて、水やりの',
    '手順を伝えます。',
    '',
  ];

  it('stand on lines of their own', () => {
    const known = new Set(['現状と課題', 'めざすところ', '取組内容']);
    const lines = allLines(lay([1, 2, 3].flatMap(goal).join('\n'), { isLabel: (t) => known.has(t) }));
    expect(lines.slice(0, 8).map((l) => l.text.value)).toEqual([
      expect.stringMatching(/^宣言1\s+花壇の花を絶やしません。$/),
      '現状と課題',
      '公園の花壇は十年前に植えたままで、枯れた株が増えており、通る人から植え',
      '替えを求められています。',
      expect.stringMatching(/^めざすところ\s+花の絶えない町にします。$/),
      '取組内容',
      '町内会と植える日を決め、苗を配るとともに、手入れの講習を開いて、水やりの',
      '手順を伝えます。',
    ]);
  });

  it('are words of a sentence where nothing shows the habit', () => {
    const text = goal(1).join('\n');
    const lines = allLines(lay(text, { isLabel: (t) => t === '現状と課題' }));
    expect(lines.map((l) => l.text.value)).toContain(
      '現状と課題 公園の花壇は十年前に植えたままで、枯れた株が増えており、通る人から植え',
    );
  });
});
