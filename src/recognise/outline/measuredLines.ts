import type { Line } from '../../model/block.js';
import { tellsTargetAndResult } from '../figures/index.js';
import { leadingOrnament } from './ornaments.js';

/** A sentence ends here. */
const ENDS_SENTENCE = /[。！][」』）)]?[\s　]*$/;

/**
 * ◇ 受講者数：目標 30人／実績 34人 below the last labelled text of an item: what its success is measured by, and neither the rest of
 * that text nor a heading.
 * ```
 *   【成果】講座を春と秋に開いた。
 *   ◇ 受講者数：目標 30人／実績 34人
 *   ◇ 修了者数：目標 20人／実績 18人
 * ```
 * In a list whose entries are goals themselves, nothing above them has a label.
 */
export function isMeasuredLine(lines: readonly Line[], at: number, hasLabel: (index: number) => boolean): boolean {
  const textOf = (i: number): string => lines[i]?.text.value ?? '';
  if (!tellsTargetAndResult(textOf(at)) || hasLabel(at)) return false;
  let above = at - 1;
  while (above >= 0 && tellsTargetAndResult(textOf(above))) above--;
  if (!ENDS_SENTENCE.test(textOf(above))) return false;
  const sign = leadingOrnament(textOf(at))?.sign;
  for (let i = above; i >= 0 && lines[i]?.heading === undefined; i--) {
    if (hasLabel(i)) return true;
    if (sign !== undefined && leadingOrnament(textOf(i))?.sign === sign) return false;
  }
  return false;
}
