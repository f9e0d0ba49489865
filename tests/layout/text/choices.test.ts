import { expect, it } from 'vitest';
import { choicesGoingOn } from '../../../src/layout/text/aligned/choices.js';
import { toSetLine } from '../../../src/layout/text/aligned/segments.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';

const isLabel = (text: string): boolean => ['目標', '実績', '実施方法'].includes(text);

it.each([
  ['実施方法     □直営      ■委託   □補助', ['実施方法', '□直営      ■委託   □補助']],
  ['事業区分   ☑新規   ☐継続       港湾課', ['事業区分', '☑新規   ☐継続', '港湾課']],
  // What a grade means stands beside it.
  [
    '実施方法   □Ａ    よい         ■Ｂ   ふつう     □Ｃ   わるい',
    ['実施方法', '□Ａ    よい         ■Ｂ   ふつう     □Ｃ   わるい'],
  ],
  // Ornaments of heads, and a column for each box.
  ['■目標     □実績', ['■目標', '□実績']],
  ['■岸壁     ■桟橋', ['■岸壁', '■桟橋']],
  ['□         ■       □', ['□', '■', '□']],
  // Two choices, far apart.
  ['□直営  ■委託                    □新規  ■継続', ['□直営  ■委託', '□新規  ■継続']],
])('%s', (text, parts) => {
  const [line] = toSourceLines(text).lines;
  if (!line) throw new Error('no line');
  const { segments } = toSetLine(text, line, 'characters', isLabel);
  expect(segments.map((s) => text.slice(s.tokens[0]?.from, s.tokens.at(-1)?.to))).toEqual(parts);
});

it('knows the options that one space parts', () => {
  const text = '実施方法 □直営 ■委託 □補助';
  const tokens = [...text.matchAll(/\S+/g)].map((m) => {
    const to = m.index + m[0].length;
    return { from: m.index, to, x0: m.index, x1: to };
  });
  expect([...choicesGoingOn(text, tokens, isLabel)]).toEqual([2, 3]);
});
