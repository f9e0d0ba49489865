import { expect, test } from 'vitest';
import { candidateLabels } from '../../../src/recognise/guess/candidateLabels.js';
import { guessLabels } from '../../../src/recognise/guess/guessLabels.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { type TestCell, table } from '../blocks.js';

const lexicon = createLexicon();
const label = (text: string, more: { down?: number; across?: number } = {}): TestCell => ({
  text,
  shaded: true,
  ...more,
});
const wide = (text: string): TestCell => ({ text, across: 5 });

test('labels over the figures of a form are looked at, though one stands beside all of them', () => {
  const form = table([
    [label('取組名'), wide('渡し船の増便')],
    [label('担当課'), wide('港湾課')],
    [label('取組状況'), wide('船を一日に二往復増やした。')],
    [
      label('潮の\nはかり', { down: 3 }),
      label('指標', { across: 2 }),
      label('出発の値（令和４年度）'),
      label('めあて（令和５年度）'),
      label('実績（令和５年度）'),
    ],
    [{ text: '乗った人（人）', across: 2 }, '380', '420', '466'],
    [{ text: '欠航した日（日）', across: 2 }, '12', '8', '9'],
  ]);
  const guessed = [...guessLabels(candidateLabels([form], lexicon), lexicon).values()];
  expect(guessed.map((g) => [g.label.value, g.field])).toEqual([
    ['出発の値（令和４年度）', 'baseline'],
    ['めあて（令和５年度）', 'target'],
  ]);
});
