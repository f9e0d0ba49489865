import { expect, test } from 'vitest';
import { set } from './glyphs.js';
import { layout } from './layoutPages.js';

/** The title of a sheet with something at the right margin, and a line below it. */
const afterTitle = async (right: string, below: string, at = 50) => {
  const first = [...set('令和7年度　組織目標表', 50, 50), ...set(right, 545 - 10 * right.length, 50)];
  const { blocks } = await layout({
    glyphs: [...first, ...set(below, at, 66), ...set('一年の間に取り組むことを次のとおり定めます。', 50, 90)],
  });
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  return lines.find((l) => l.text.value.endsWith(right))?.after;
};

test('a line that closes with a few words at the right margin ends there', async () => {
  expect(await afterTitle('五月十二日作成', '港湾部')).toBe('end');
});

test('a line that closes with a long text may go on below that text', async () => {
  const long = '渡し場の桟橋を直し、船頭を募り、夜の便を増や';
  expect(await afterTitle(long, 'します。', 545 - 10 * long.length)).not.toBe('end');
});
