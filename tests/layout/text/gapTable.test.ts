import { expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const isLabel = (text: string): boolean => /^(?:指標|単位|目標値|実績値)$/.test(text);

it.each(['　　', '　', '   '])('cells with the same white between them stand in no columns: "%s"', (gap) => {
  const rows = [
    ['指標', '単位', '目標値', '実績値'],
    ['桟橋の点検', '回', '12', '14'],
    ['渡し船に乗った人の延べ数', '人', '9,000', '8,700'],
  ];
  const read = outline(lay(`${rows.map((r) => r.join(gap)).join('\n')}\n◇評価${gap}Ｂ\n`, { isLabel }));
  expect(read[0]).toEqual(rows);
});

it('does not stand where one row has a blank cell', () => {
  const read = outline(
    lay('指標　　単位　　目標値　　実績値\n船　　隻　　12　　14\n岸　　　　　　10　　　9\n', { isLabel }),
  );
  expect(read).not.toContainEqual([
    ['指標', '単位', '目標値', '実績値'],
    ['船', '隻', '12', '14'],
  ]);
});
