import type { Line } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { sliceLine, trimLine } from '../items.js';
import type { Lexicon } from '../lexicon/types.js';

const BRACKETED = /【[^【】\n]{2,20}】(?![をはがにのとでも、。])/g;
/** 【目ざ at the end of a line with す姿】 at the beginning of the next. */
const BROKEN_END = /【[^【】]{0,19}$/;
const BROKEN_START = /^[^【】]{0,19}】/;

/**
 * 【担当課】税務課【目標】…: where labels in brackets follow one another on a line, or in a sentence or two wrapped over several, each
 * begins a line of its own.
 */
export function cutAtRunInLabels(lines: readonly Line[], lexicon: Lexicon): Line[] {
  return runsOf(lines).flatMap((run) => cutRun(run, lexicon));
}

/** Lines of which none is known to end before the last. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i > 0 && lines[i - 1]?.after !== 'end') (runs.at(-1) as Line[]).push(line);
    else runs.push([line]);
  }
  return runs;
}

function cutRun(run: readonly Line[], lexicon: Lexicon): readonly Line[] {
  if (!run.some((l) => l.text.value.includes('【'))) return run;
  const isLabel = (text: string): boolean => lexicon.readLabel(text) !== null;
  const whole = joinBroken(run, isLabel);
  const labels = whole.map((l) =>
    [...l.text.value.matchAll(BRACKETED)].filter((m) => isLabel(m[0])).map((m) => m.index),
  );
  if (labels.flat().length < 2) return run;
  return whole.flatMap((line, i) => {
    const text = line.text.value;
    const cuts = (labels[i] as number[]).filter((at) => text.slice(0, at).trim() !== '');
    const isBefore = i + 1 < whole.length && opensWith(whole[i + 1] as Line, labels[i + 1] as number[]);
    const own: Line = isBefore ? { ...line, after: 'end' } : line;
    if (cuts.length === 0) return [own];
    return [0, ...cuts].map((from, k) => trimLine(sliceLine(own, from, cuts[k] ?? text.length)));
  });
}

const opensWith = (line: Line, [first]: readonly number[]): boolean =>
  first !== undefined && line.text.value.slice(0, first).trim() === '';

function joinBroken(run: readonly Line[], isLabel: (text: string) => boolean): Line[] {
  const joined = [...run];
  for (let i = 0; i + 1 < joined.length; i++) {
    const [line, next] = [joined[i] as Line, joined[i + 1] as Line];
    const end = BROKEN_END.exec(line.text.value);
    const start = end && BROKEN_START.exec(next.text.value);
    if (!end || !start || !isLabel(`${end[0]}${start[0]}`)) continue;
    const { badges: _, ...rest } = next;
    joined[i] = { ...trimLine(sliceLine(line, 0, end.index)), after: 'wrap' };
    joined[i + 1] = { ...rest, text: joinTexts([sliceLine(line, end.index).text, next.text]) };
  }
  return joined.filter((l) => l.text.value !== '');
}
