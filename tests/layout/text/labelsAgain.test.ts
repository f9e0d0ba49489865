import { describe, expect, it } from 'vitest';
import { tablesOf, withoutBreaks } from './helpers.js';

const rowsOf = (text: string): string[] => tablesOf(text).flatMap((t) => t.map(withoutBreaks));

describe('words at the left that come again', () => {
  it('label the texts beside them, though no list knows them', () => {
    const item = (why: string, steps: readonly string[], signs: readonly string[]): string[] => [
      `ねらい      ${why}`,
      `てだて      ・${steps[0]}`,
      ...steps.slice(1).map((t) => `         ・${t}`),
      `めじるし     ◇${signs[0]}`,
      ...signs.slice(1).map((t) => `         ◇${t}`),
    ];
    const text = [
      ...item(
        '土手の草が伸びて道をふさいでいます。',
        ['週に一度草を刈る', '羊を二頭放す'],
        ['刈った広さ 30㎡', '羊の数 2頭'],
      ),
      ...item('水門の鍵が古くなりました。', ['鍵を替える'], ['替えた鍵 12本']),
    ].join('\n');
    expect(rowsOf(text)).toEqual([
      'ねらい|土手の草が伸びて道をふさいでいます。',
      'てだて|・週に一度草を刈る・羊を二頭放す',
      'めじるし|◇刈った広さ 30㎡◇羊の数 2頭',
      'ねらい|水門の鍵が古くなりました。',
      'てだて|・鍵を替える',
      'めじるし|◇替えた鍵 12本',
    ]);
  });
});
