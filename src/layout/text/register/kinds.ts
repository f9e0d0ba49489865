import { beginsItem } from '../marks.js';

/** What a word of a register looks like, whatever it says. */
export type Kind = 'figure' | 'dash' | 'mark' | 'item' | 'short' | 'text';

const FIGURE =
  /^[（(]?(?:約|延べ)?[△▲－−+＋-]?[0-9０-９][0-9０-９,，.．]*(?:[％%]|[^\s0-9０-９、。（()）]{1,3})?(?:以[上下内]|未満|程度)?[）)]?$/;
const DASH = /^[-－―ー—‐–−…*＊]+$/;
const MARK = /^[◎○〇●△▲×✕✖☆★□■→⇒➡↑↓A-SＡ-Ｓ]$/;
const SHORT = 4;

export function kindOf(text: string): Kind {
  if (DASH.test(text)) return 'dash';
  if (MARK.test(text)) return 'mark';
  if (text.length <= 3 && beginsItem(text)) return 'item';
  if (FIGURE.test(text)) return 'figure';
  return text.length <= SHORT ? 'short' : 'text';
}
