import { expect, it, test } from 'vitest';
import { set } from './glyphs.js';
import { layout, type Part } from './layoutPages.js';

const page = (...lines: readonly (readonly [string, number])[]): Part => ({
  glyphs: lines.flatMap(([text, y]) => set(text, 60, y)),
  rules: [],
});
const front = page(['港湾部の仕事', 60], ['桟橋の灯は予定より早くつきました。', 300]);

const read = async (mark: string, y: number) => {
  const whole = await layout(front, page([mark, y], ['渡し船の便を増やしました。', 300]));
  const texts = whole.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines.map((l) => l.text.value) : []));
  return [texts.includes(mark), whole.furniture.map((f) => [f.page, f.role, f.lines[0]?.text.value])];
};

test.each([
  ['（裏面）', 40, 'header'],
  ['【ウラ面】', 40, 'header'],
  ['（裏面につづく）', 800, 'footer'],
  ['※次ページへ続く', 800, 'footer'],
])('%s at the edge of a page says which side of the sheet it is', async (mark, y, role) => {
  expect(await read(mark, y)).toEqual([false, [[2, role, mark]]]);
});

it('is text in the middle of a page, and where it is told of', async () => {
  expect(await read('（裏面）', 420)).toEqual([true, []]);
  expect(await read('裏面の灯', 40)).toEqual([true, []]);
});
