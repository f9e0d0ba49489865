import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));

describe('items counted in words, with wide white space behind the count', () => {
  const blocks = read([
    'その一    花壇の花を絶やしません',
    '',
    '【進め方】',
    '   ア    町内会と植える日を決めます。',
    '   イ    苗を配ります。',
    '   ウ    道具を貸し出します。',
    '＜数値目標＞',
    ' 植え付けの講習の回数     45回以上',
    ' 苗を配った世帯の割合     50％',
    '',
    'その二    木陰を増やします',
    '',
    '【進め方】',
    '   ア    歩道に並木を植えます。',
    '   イ    水やりの当番を決めます。',
  ]);

  it('are running text', () => {
    expect(
      blocks
        .filter((b) => typeof b !== 'string')
        .flat(2)
        .join(),
    ).not.toMatch(/苗を配ります|その二|並木/);
  });

  it('leave figures below one another rows of their own', () => {
    const table = blocks.find((b) => typeof b !== 'string') as string[][];
    expect(table.map((row) => row[1])).toEqual(['45回以上', '50％']);
  });
});
