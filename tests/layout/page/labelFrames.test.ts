import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Glyph, Rule } from '../../../src/model/page.js';
import { gridRules, page, set } from './glyphs.js';
import { rowsOf } from './layoutPages.js';

const isLabel = (text: string): boolean => /^(?:課題|方法|担当)$/.test(text);
const frame = (top: number, bottom = top + 14): Rule[] => gridRules([60, 110], [top, bottom]);

/** Labels in frames of one width, and a text beside each. */
const LABELS = [...set('課題', 75, 102), ...set('方法', 75, 118), ...set('担当', 75, 146)];
const TEXTS: Glyph[] = [
  ...set('岸辺のごみが減らず、片付けに手間がかかる。', 120, 102),
  ...set('学校と町内会に声をかけ、月に一度みなで拾う。', 120, 118),
  ...set('拾ったごみの数は表にして公民館に貼る。', 120, 131),
  ...set('河川課', 120, 146),
];

function blocksOf(glyphs: Glyph[], rules: Rule[]) {
  const { blocks } = layoutPage(page({ glyphs, rules }), { isLabel, isListed: isLabel });
  return blocks.map((b) => (b.kind === 'table' ? rowsOf(b) : b.lines.map((l) => l.text.value)));
}

const FORM = [
  [
    '課題|岸辺のごみが減らず、片付けに手間がかかる。',
    '方法|学校と町内会に声をかけ、月に一度みなで拾う。/拾ったごみの数は表にして公民館に貼る。',
    '担当|河川課',
  ],
];

describe('small frames round the labels of a form', () => {
  it('are no tables and no boxes: the texts stand beside their labels', () => {
    expect(blocksOf([...LABELS, ...TEXTS], [...frame(100), ...frame(116), ...frame(144)])).toEqual(FORM);
  });

  it('may touch one another', () => {
    expect(blocksOf([...LABELS, ...TEXTS], [...frame(100, 116), ...frame(116), ...frame(144)])).toEqual(FORM);
  });

  it('are a table where nothing stands beside them', () => {
    expect(blocksOf(LABELS, gridRules([60, 110], [100, 116, 132, 160]))).toEqual([['課題', '方法', '担当']]);
  });

  it('are a table where they hold no labels', () => {
    const names = [...set('岸辺', 75, 102), ...set('水門', 75, 118), ...set('担当', 75, 146)];
    const [first] = blocksOf([...names, ...TEXTS], gridRules([60, 110], [100, 116, 132, 160]));
    expect(first).toEqual(['岸辺', '水門', '担当']);
  });
});
