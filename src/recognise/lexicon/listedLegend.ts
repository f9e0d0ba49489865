import { isDash, levelOf } from './achievement.js';
import type { LegendEntry } from './types.js';

/** ◎　目標を達成している（達成済）: a mark that opens its line, and what it stands for behind a space. */
const SIGN_ENTRY =
  /^(?:[-*・･※][\s　]+)?[「『【（(]?([◎○〇◯△▲▽×✕☓●■□☆★◇◆◐◑◒◓◔◕－―ー–—-])[」』】）)]?(?:[\s　]*[:：＝=…‥→]+[\s　]*|[\s　]+)([^\s　].{1,58})$/u;
const LETTER_ENTRY =
  /^(?:[-*・･※][\s　]+)?[「『【（(]?([A-FSＡ-ＦＳa-eａ-ｅ][+＋]?)[」』】）)]?(?:[\s　]*[:：＝=…‥→.．]+[\s　]*|[\s　]+)([^\s　].{1,58})$/u;

/** 5　計画を上回って進んでいる: a digit, where the lines below count on, up or down. */
const DIGIT_ENTRY = /^([0-9０-９])(?:[\s　]*[:：＝=…‥→]+[\s　]*|[\s　]+)([^\s　].{1,58})$/u;
/** How many items have the mark, in a column of its own. */
const COUNT_BEHIND = /[\s　]{2,}[0-9０-９]+[\s　]*(?:件|項目|事業|取組|施策|指標)?$/u;
/** 一部実施　…　予定した取組の一部を実施したもの: a word that says how far things went, and what it stands for. */
const WORD_ENTRY =
  /^(?:[-*・･※][\s　]*)?[「『【]?([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]{2,8})[」』】]?[\s　]*[:：＝=…‥]+[\s　]*([^\s　].{1,58})$/u;
const FEWEST_WORDS = 3;
const FEWEST_DIGITS = 3;

/**
 * A legend with a line a mark, without colons: ◎　達成している / ○　取り組んでいる / －　着手していない. Signs and letters don't mix, none
 * stands twice, and the words tell how far things went; what opens with the same sign line for line is a list.
 */
export function readListedLegend(lines: readonly string[]): LegendEntry[] {
  let best: LegendEntry[] = listBelowMarks(lines);
  for (const pattern of [SIGN_ENTRY, LETTER_ENTRY, DIGIT_ENTRY]) {
    let run: LegendEntry[] = [];
    for (const line of [...lines, '']) {
      const [, mark, words] = pattern.exec(line.trim().replace(COUNT_BEHIND, '')) ?? [];
      if (mark && words) run.push({ mark, meaning: words.replace(/[\s。、]+$/, '') });
      else {
        const mayCount = pattern !== DIGIT_ENTRY || countsOn(run);
        if (run.length > best.length && mayCount && isLegend(run, pattern === SIGN_ENTRY)) best = run;
        run = [];
      }
    }
  }
  return best.length > 0 ? best : wordsExplained(lines);
}

/** Lines one after the other that explain words of results by words. */
function wordsExplained(lines: readonly string[]): LegendEntry[] {
  let run: LegendEntry[] = [];
  for (const line of [...lines, '']) {
    const [, mark, words] = WORD_ENTRY.exec(line.trim()) ?? [];
    if (mark && words) run.push({ mark, meaning: words.replace(/[\s。、]+$/, '') });
    else if (explainsResults(run)) return run;
    else run = [];
  }
  return [];
}

function explainsResults(run: readonly LegendEntry[]): boolean {
  const levels = run.map((e) => levelOf(e.mark) ?? levelOf(e.meaning));
  const areApart = new Set(run.map((e) => e.mark)).size === run.length;
  return run.length >= FEWEST_WORDS && areApart && new Set(levels).size > 1 && levels.every((l) => l !== null);
}

/** Ａ、Ｂ、Ｃの３段階で評価: the marks, best first. */
const MARKS_NAMED =
  /((?:[A-EＡ-Ｅ◎○〇△▲×✕][\s　]*[、，,・／/][\s　]*){1,4}[A-EＡ-Ｅ◎○〇△▲×✕])の?[\s　]*[2-5２-５二三四五]段階/u;
const NUMBERED = /^[\s　]*[1-5１-５][.．、)）\s　]+([^\s　].{1,58})$/u;

/**
 * 「Ａ、Ｂ、Ｃの３段階で評価」 above 1. 達成 2. 一部達成 3. 未達成: a list whose letters a converter counted anew. Each line stands for the
 * mark that is named in its place.
 */
function listBelowMarks(lines: readonly string[]): LegendEntry[] {
  const at = lines.findIndex((line) => MARKS_NAMED.test(line));
  const marks = (MARKS_NAMED.exec(lines[at] ?? '')?.[1] ?? '').split(/[\s　、，,・／/]+/);
  const below = lines.slice(at + 1).map((line) => NUMBERED.exec(line.trim())?.[1]?.replace(/[\s。、]+$/, ''));
  const told = below.slice(0, marks.length).filter((words) => words !== undefined && levelOf(words) !== null);
  if (at < 0 || told.length !== marks.length || below[marks.length] !== undefined) return [];
  return marks.map((mark, i) => ({ mark, meaning: told[i] as string }));
}

function countsOn(run: readonly LegendEntry[]): boolean {
  const digits = run.map((e) => Number(e.mark.normalize('NFKC')));
  const step = (digits[1] ?? 0) - (digits[0] ?? 0);
  const levels = new Set(run.map((e) => levelOf(e.meaning)));
  return (
    run.length >= FEWEST_DIGITS &&
    levels.size > 1 &&
    Math.abs(step) === 1 &&
    digits.every((d, i) => i === 0 || d - (digits[i - 1] as number) === step)
  );
}

function isLegend(run: readonly LegendEntry[], areSigns: boolean): boolean {
  const marks = new Set(run.map((e) => (isDash(e.mark) ? '-' : e.mark.normalize('NFKC').replace(/[〇◯]/g, '○'))));
  if (run.length < 2 || marks.size < run.length || run.every((e) => isDash(e.mark))) return false;
  const graded = run.filter((e) => levelOf(e.meaning) !== null).length;
  return graded >= 2 && (areSigns ? graded >= run.length - 1 : graded === run.length);
}
