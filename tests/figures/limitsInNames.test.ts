import { expect, test } from 'vitest';
import { textFrom } from '../../src/model/sourceText.js';
import { criterionToIndicators } from '../../src/recognise/figures/index.js';

test.each([
  ['年360時間を超えて時間外勤務をした職員 20人以下', '年360時間を超えて時間外勤務をした職員', 20, '人'],
  ['月80時間を超えた教職員の割合 10%', '月80時間を超えた教職員の割合', 10, '%'],
])('%s sets one figure', (text, name, value, unit) => {
  const { indicators } = criterionToIndicators(textFrom(text, 0), { fiscalYear: 2024, kind: 'target' });
  expect(indicators.map((i) => [i.name?.value, i.values[0]?.value, i.unit])).toEqual([[name, value, unit]]);
});
