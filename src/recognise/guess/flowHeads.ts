import type { Block, Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';

/** Words that stand at the beginning of a line of running text as a label does. */
export interface FlowHead {
  readonly text: SourceText;
  /** How it is set: the sign before it, and what sets it off. Labels of one form are set alike. */
  readonly setting: string;
  /** It has the line to itself. */
  readonly isAlone: boolean;
}

/** 【ねらい】 and ＜ねらい＞ at the beginning of a line; ねらい： and ねらい　　： there. */
const BRACKETED = /^([\s　]*)(?:【([^】]{2,16})】|＜([^＞]{2,16})＞|《([^》]{2,16})》|〔([^〕]{2,16})〕)/;
const COLON = /^([\s　・●○■◆□]*)([^\s　：:。、]{2,12})[\s　]*[：:](?![/／\d])/;
/** ねらい, on a line to itself. */
const ALONE = /^([\s　●○■◆□▼▶]*)([^\s　：:。、！!0-9０-９（(「【＜]{2,18}[？?]?)[\s　]*$/;
/** ・ねらい　…. */
const PARTED = /^([\s　]*[・●○■◆□▼▶][\s　]*)([^\s　：:。、！!0-9０-９（(「【＜]{2,12})(?:　+| {2,})(?=\S)/;

export function lineHead({ text }: Line): FlowHead | null {
  for (const pattern of [BRACKETED, COLON, ALONE, PARTED]) {
    const match = pattern.exec(text.value);
    const [, before = '', ...parts] = match ?? [];
    const head = parts.find((part) => part !== undefined);
    if (!match || !head || /^[\d０-９]+$/.test(head)) continue;
    const from = match[0].indexOf(head, before.length);
    const opening = match[0].slice(before.length, from);
    return {
      text: sliceText(text, from, from + head.length),
      setting: [before.replace(/[\s　]/g, ''), opening, NAMES.get(pattern)].join(' '),
      isAlone: match[0].length === text.value.length && pattern !== COLON,
    };
  }
  return null;
}

const NAMES = new Map([
  [BRACKETED, 'bracket'],
  [COLON, 'colon'],
  [ALONE, 'alone'],
  [PARTED, 'white'],
]);

export const linesOf = (blocks: readonly Block[]): Line[] =>
  blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));

/** Whether running text sets words off again and again, as labels are, that the lexicon does not hold. */
export function hasUnknownHeads(blocks: readonly Block[], lexicon: Lexicon): boolean {
  return [...repeatedHeads(linesOf(blocks))].some(
    (h) => lexicon.readLabel(h) === null && lexicon.readOrganisation(h) === null,
  );
}

/** A line of its own may come twice for other reasons than one that a mark sets off. */
export const TIMES = { marked: 2, alone: 3 } as const;

export function repeatedHeads(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const head = lineHead(line);
    if (!head) continue;
    const isAlone = head.text.value.length === line.text.value.trim().length;
    counts.set(head.text.value, (counts.get(head.text.value) ?? 0) + (isAlone ? TIMES.marked / TIMES.alone : 1));
  }
  return new Set([...counts].filter(([, n]) => n >= TIMES.marked).map(([head]) => head));
}
