import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const sheet = (row: string[], ...text: string[]) =>
  records(
    table([['事業名', '桟橋の修繕', '担当課', '水路課']]),
    paragraph('１ 事業の内容\n桟橋の板を替える。\n２ 今後の方向性'),
    table([row]),
    paragraph(text.join('\n')),
  ).map((r) => (r.progress as { nextSteps: string | null }[] | undefined)?.[0]?.nextSteps ?? null);

it('the text of a section stands below a row of other labels', () => {
  expect(sheet(['成果', '維持', 'コスト', '縮小'], '隣の桟橋の板も替える。')).toEqual(['隣の桟橋の板も替える。']);
});

it.each([
  ['a section of its own', ['３ 課題', '板が足りない。']],
  ['no sentence', ['桟橋の図']],
])('%s below the row is none', (_, text) => {
  expect(sheet(['成果', '維持', 'コスト', '縮小'], ...text)).toEqual([null]);
});

it('what a sheet is called is none of its text', () => {
  const below = ['隣の桟橋の板も替える。', '事務事業評価票（No.2）'];
  expect(sheet(['成果', '維持', 'コスト', '縮小'], ...below)).toEqual(['隣の桟橋の板も替える。']);
});
