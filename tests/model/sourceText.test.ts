import { expect, it } from 'vitest';
import { appendLine, INSERTED, joinTexts, type SourceText, textFrom } from '../../src/model/sourceText.js';

const AB = textFrom('AB', 0);
const C = textFrom('C', 7);

it('appends a line as joining does', () => {
  const { value, at } = appendLine(AB, C);
  expect({ value, at }).toEqual(joinTexts([AB, C], '\n'));
  expect(at).toEqual([0, 1, INSERTED, 7]);
});

it('leaves what was appended to as it was, read or not', () => {
  const first = appendLine(AB, C);
  const second = appendLine(first, AB);
  expect(second.value).toBe('AB\nC\nAB');
  expect(first.value).toBe('AB\nC');
  expect(appendLine(first, C).value).toBe('AB\nC\nC');
});

it('appends ten thousand lines in no time', () => {
  let text: SourceText = AB;
  for (let i = 0; i < 10_000; i++) text = appendLine(text, C);
  expect(text.at).toHaveLength(20_002);
});
