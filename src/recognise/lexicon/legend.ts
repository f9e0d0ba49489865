import type { LegendEntry } from './types.js';

const SIGN = '[◎○〇◯△▲▽×✕╳●■□☆★◇◆]|[①②③④⑤⑥⑦⑧⑨]|[ⅠⅡⅢⅣⅤ]|[「『【][^」』】\\n]{1,4}[」』】]';
/** Letters and digits are marks only where a word doesn't run into them. */
const LETTER = '(?<![\\p{L}\\p{N}])(?:[A-FSＡ-ＦＳ][+＋]?|[0-9０-９])';
const EXPLAINS = '[:：＝=…‥・･]+|→|⇒|[-－―]';
/** `◎:計画以上 ○:ほぼ計画通り`: a mark, what sets it off, and words up to the next such mark. */
const ENTRY = new RegExp(`(${SIGN}|${LETTER})\\s*(?:${EXPLAINS})\\s*`, 'gu');
/** `①計画以上②計画通り③計画未満`: circled marks need nothing between. */
const TIGHT = /([①②③④⑤⑥⑦⑧⑨]|[◎○〇◯△▲×✕●])\s*/gu;

/**
 * Reads what a document prints to explain its marks: 「◎:計画以上 ○:ほぼ計画通り」, 「A…達成 B…概ね達成」,
 * 「①計画以上②計画通り」. `[]` unless at least two marks are explained.
 */
export function readLegend(text: string): LegendEntry[] {
  const spaced = entriesAt(text, [...text.matchAll(ENTRY)]);
  if (spaced.length >= 2) return spaced;
  const tight = entriesAt(text, [...text.matchAll(TIGHT)]);
  return tight.length >= 2 && tight.every((e) => e.meaning.length <= 12) ? tight : [];
}

function entriesAt(text: string, marks: readonly RegExpMatchArray[]): LegendEntry[] {
  const entries: LegendEntry[] = [];
  for (const [i, m] of marks.entries()) {
    const from = (m.index as number) + m[0].length;
    const to = marks[i + 1]?.index ?? text.length;
    const meaning = text
      .slice(from, to)
      // A dash may be a mark too: △…届かなかった －…対象外.
      .replace(/[\s　]+[-－―ー][\s　]*[:：＝=…‥].*$/su, '')
      .replace(/[\s、，,／/；;。・）)(（]+$/, '')
      .replace(/^[\s「『]+|[」』]$/g, '')
      .replace(/\s*\n\s*/g, '')
      .trim();
    if (meaning === '' || meaning.length > 60) continue;
    const mark = (m[1] as string).replace(/^[「『【]|[」』】]$/g, '');
    if (entries.some((e) => e.mark.normalize('NFKC') === mark.normalize('NFKC'))) continue;
    entries.push({ mark, meaning });
  }
  return entries;
}
