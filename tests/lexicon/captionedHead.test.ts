import { expect, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import type { LabelField } from '../../src/recognise/lexicon/types.js';

const lexicon = createLexicon();

test.each<[string, LabelField]>([
  ['【 振 返 り 】\n上期の取組実績（行ったこと）', 'status'],
  ['【次に向けて】\n下期に向けた課題と取組の予定', 'nextSteps'],
  ['〔ＰＬＡＮ〕\n今年度の取組内容', 'measures'],
])('%s: the label stands below the caption', (head, field) => {
  expect(lexicon.readLabel(head)?.field).toBe(field);
});

test.each(['【課題】\n水門の修理', '【現状】\n成果', '【次に向けて】土手の補修を続ける'])('%s is no label', (text) => {
  expect(lexicon.readLabel(text)).toBeNull();
});
