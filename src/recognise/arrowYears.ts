import { findFiscalYears } from '../japanese/index.js';
import type { Block } from '../model/block.js';
import type { FigureKind } from './draft.js';

/** 矢印の左は, 「→」の左側が: a sentence that says what the figures on either side of the arrows are. */
const OF_ARROWS = /(?:矢印|[→⇒➡➔])[」』）)]?の?[\s　]*(?:左|右|前|後)/u;
const LEFT = /(?:左|前)(?:側|の(?:数値|値|数字|方))?[」』]?(?:は|が|：|:|＝|=)/u;
const RIGHT = /(?:右|後ろ?)(?:側|の(?:数値|値|数字|方))?[」』]?(?:は|が|：|:|＝|=)/u;

/**
 * The years that a sentence gives to the figures before and behind all arrows:
 * 矢印の左は令和６年度の値、右は令和12年度の値です。 → baselines of 2024, targets of 2030. None where a side has no year or several.
 */
export function findArrowYears(blocks: readonly Block[]): ReadonlyMap<FigureKind, number> {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = block.lines.map((l) => l.text.value).join('');
    for (const sentence of text.split(/[。\n]/u)) {
      if (!OF_ARROWS.test(sentence)) continue;
      const clauses = sentence.split(/[、，,；;・]/u);
      const yearOf = (side: RegExp): number | null => {
        const years = findFiscalYears(clauses.find((c) => side.test(c)) ?? '');
        const [only] = years;
        return only && years.length === 1 && only.from === only.to ? only.from : null;
      };
      const [baseline, target] = [yearOf(LEFT), yearOf(RIGHT)];
      if (baseline !== null && target !== null && baseline < target)
        return new Map([
          ['baseline', baseline],
          ['target', target],
        ]);
    }
  }
  return new Map();
}
