import { describe, expect, it } from 'vitest';
import { lay, rowsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rows = (lines: readonly string[]): string[][] =>
  lay(lines.join('\n'), { isLabel }).blocks.flatMap((b) =>
    b.kind === 'table' ? rowsOf(b).map((r) => r.map((c) => c.replace(/^\[.*?\]|[↩?]/g, ''))) : [],
  );

describe('labels that fill their column and run into their texts', () => {
  it('are parted from them where several of the same length do', () => {
    const found = rows([
      '   番号   3     取組名 池の手入れ',
      '  現状と課題水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増や',
      '       すことが求められている。',
      '  取組の内容春と秋に植え替え、石垣の間の草を抜く。',
      '  目指す状態朝の散歩の人が足を止める池',
    ]);
    expect(found.slice(1)).toEqual([
      ['現状と課題', expect.stringContaining('水草が茂り')],
      ['取組の内容', '春と秋に植え替え、石垣の間の草を抜く。'],
      ['目指す状態', '朝の散歩の人が足を止める池'],
    ]);
  });

  it('are none where a sentence goes on behind the word, or one line alone has it', () => {
    const whole = (line: string, other: string): boolean =>
      rows(['  番号   3     取組名 池の手入れ', line, other, '  担当課   公園課']).every(
        (r) => r[0] !== line.slice(2, 7),
      );
    expect(whole('  現状と課題を調べて次の年の計画に生かす。', '  取組の内容を見直して費用を減らす。')).toBe(true);
    expect(whole('  現状と課題水草が茂り、魚の姿が見えない。', '  取組の成果   魚が見えた。')).toBe(true);
    expect(whole('  現状と課題水草が茂り、魚の姿が見えない。', '  取組の内容春と秋に植え替える。')).toBe(false);
  });
});
