import { isDash, levelOf } from './achievement.js';
import type { LegendEntry } from './types.js';

/** ◎　目標を達成している（達成済）: a mark that opens its line, and what it stands for behind a space. */
const SIGN_ENTRY =
  /^(?:[-*・･※][\s　]+)?[「『【（(]?([◎○〇◯△▲▽×✕☓●■□☆★◇◆◐◑◒◓◔◕－―ー–—-])[」』】）)]?(?:[\s　]*[:：＝=…‥→]+[\s　]*|[\s　]+)([^\s　].{1,58})$/u;
const LETTER_ENTRY =
  /^(?:[-*・･※][\s　]+)?[「『【（(]?([A-FSＡ-ＦＳa-eａ-ｅ][+＋]?)[」』】）)]?(?:[\s　]*[:：＝=…‥→]+[\s　]*|[\s　]+)([^\s　].{1,58})$/u;

/**
 * A legend with a line a mark, without colons: ◎　達成している / ○　取り組んでいる / －　着手していない. Signs and letters don't mix, none
 * stands twice, and the words tell how far things went; what opens with the same sign line for line is a list.
 */
export function readListedLegend(lines: readonly string[]): LegendEntry[] {
  let best: LegendEntry[] = [];
  for (const pattern of [SIGN_ENTRY, LETTER_ENTRY]) {
    let run: LegendEntry[] = [];
    for (const line of [...lines, '']) {
      const [, mark, words] = pattern.exec(line.trim()) ?? [];
      if (mark && words) run.push({ mark, meaning: words.replace(/[\s。、]+$/, '') });
      else {
        if (run.length > best.length && isLegend(run, pattern === SIGN_ENTRY)) best = run;
        run = [];
      }
    }
  }
  return best;
}

function isLegend(run: readonly LegendEntry[], areSigns: boolean): boolean {
  const marks = new Set(run.map((e) => (isDash(e.mark) ? '-' : e.mark.normalize('NFKC').replace(/[〇◯]/g, '○'))));
  if (run.length < 2 || marks.size < run.length || run.every((e) => isDash(e.mark))) return false;
  const graded = run.filter((e) => levelOf(e.meaning) !== null).length;
  return graded >= 2 && (areSigns ? graded >= run.length - 1 : graded === run.length);
}
