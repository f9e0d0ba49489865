import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { sliceLine, trimLine } from '../items.js';
import type { InlineLabel, LabelField, Lexicon } from '../lexicon/types.js';

const MEASURED: ReadonlySet<LabelField> = new Set(['indicator', 'indicatorName', 'criteria']);
const FIGURES: ReadonlySet<LabelField> = new Set(['baseline', 'target', 'result', 'forecast', 'goals']);
const GAP = /(?: {2,}|\t|\u3000+| (?=[^\s]{2,8}[\s　:：]| ?[【〔［[＜《]))/g;

/** 〔時期〕 after 〔担当〕総務課. */
const BRACKETED =
  /^(?:【[^【】]{2,12}】|〔[^〔〕]{2,12}〕|［[^［］]{2,12}］|\[[^[\]]{2,12}\]|＜[^＜＞]{2,12}＞|《[^《》]{2,12}》)/;

/** A sign between white, or a slash or bar anywhere: may part one pair from the next. */
const SEPARATOR = /[\s　]*[／/｜|│][\s　]*|[\s　]+[・◆◇■□●○][\s　]*/g;
/** （担当：税務課　予算：120万円）: what parts pairs inside round brackets. */
const PARTS_IN_BRACKETS = /[\s　]*[／/｜|│、，,；;・][\s　]*|[\s　]+/g;
const IN_BRACKETS = /^([（(〔［[])([^（()）〔〕［］[\]]+)[）)〕］\]]$/;
const LONGEST = 80;
/** 課長, and 課　長 letter by letter, before its value. */
const WORD = /^(?:[^\s　:：]{2,8}|[部局課室所][ \u3000]+[長名])(?=[\s　:：])/;

/**
 * 部局名 市民生活部   部長 黒川 早苗: several labels with their values on one line become a line each.
 * @param leaveOut is given the signs between them and the brackets around them.
 */
export function splitPairs(line: Line, lexicon: Lexicon, leaveOut: (sign: SourceText) => void = () => {}): Line[] {
  return splitAtSigns(line, lexicon, leaveOut) ?? splitAtGaps(line, lexicon);
}

/** 予算額　120万円　／　担当課　道路課, or （予算：120万円、担当：道路課）: every part is a label with its value. */
function splitAtSigns(line: Line, lexicon: Lexicon, leaveOut: (sign: SourceText) => void): Line[] | null {
  const { text } = line;
  if (text.value.length > LONGEST) return null;
  const bracket = IN_BRACKETS.exec(text.value.trim());
  const start = text.value.length - text.value.trimStart().length;
  const from = start + (bracket ? 1 : 0);
  const to = bracket ? from + (bracket[2] as string).length : text.value.length;
  const inner = text.value.slice(from, to);
  const starts = [...inner.matchAll(bracket ? PARTS_IN_BRACKETS : SEPARATOR)].filter(({ index, 0: sign }) =>
    opensPair(inner.slice(index + sign.length), lexicon, bracket !== null),
  );
  if (starts.length === 0 && !bracket) return null;
  const ends = [...starts.map((m) => m.index), inner.length];
  const begins = [0, ...starts.map((m) => m.index + m[0].length)];
  const parts = begins.map((b, i) => [from + b, from + (ends[i] as number)] as const);
  const isPair = (part: string) => (bracket ? opensPair(part, lexicon, true) : hasValue(part, lexicon));
  if (!parts.every(([a, b]) => isPair(text.value.slice(a, b)))) return null;
  const cuts = [start, ...parts.flat(), text.value.length];
  for (let i = 0; i < cuts.length; i += 2) leaveOut(sliceText(text, cuts[i] as number, cuts[i + 1] as number));
  const lines = parts.map(([a, b]) => trimLine(sliceLine(line, a, b)));
  return lines.map((l, i) => (i < lines.length - 1 ? { ...l, after: 'end' } : l));
}

/** 担当課：…: a label that the lexicon holds; in brackets a colon has to set it apart, or units follow. */
function opensPair(text: string, lexicon: Lexicon, needsColon: boolean): boolean {
  const inline = lexicon.readInlineLabel(text);
  if (inline?.reading.certainty !== 'listed' || text.slice(inline.valueFrom).trim() === '') return false;
  const label = text.slice(0, inline.valueFrom);
  return !needsColon || /[：:][\s　]*$/.test(label) || (/[\s　]$/.test(label) && namesUnits(inline, text, lexicon));
}

/** 担当課　渡船課、水門課: units are all that the label announces. */
function namesUnits({ reading, valueFrom }: InlineLabel, text: string, lexicon: Lexicon): boolean {
  const units = text
    .slice(valueFrom)
    .trim()
    .split(/[、，,・／/]/);
  return reading.field === 'division' && units.every((unit) => lexicon.readOrganisation(unit.trim()) !== null);
}

function splitAtGaps(line: Line, lexicon: Lexicon): Line[] {
  const text = line.text.value;
  const label = text.length > LONGEST ? null : lexicon.readInlineLabel(text);
  if (!label) return [line];
  // 指標：健診の受診者数　目標 900人　実績 870人: the figures stay with what they measure.
  const names = MEASURED.has(label.reading.field);
  const cuts = [0, ...endOfDepartment(text, label, lexicon)];
  for (const gap of text.matchAll(GAP)) {
    const at = gap.index + gap[0].length;
    const word = (BRACKETED.exec(text.slice(at)) ?? WORD.exec(text.slice(at)))?.[0];
    const isFirst = text.slice(0, gap.index).trim().length < 2;
    if (!word || isFirst || at === 0) continue;
    if (cuts.includes(at)) continue;
    const reading = lexicon.readLabel(word);
    const before = text.slice(cuts.at(-1), gap.index);
    if (isInBracket(before)) continue;
    if (names && reading && FIGURES.has(reading.field)) continue;
    // 現状値　52％　→　目標値　65％: the figures of one thing.
    if (reading && FIGURES.has(reading.field) && /[→⇒➡]\s*$/.test(before)) continue;
    if (reading?.certainty === 'listed' && hasValue(before, lexicon)) cuts.push(at);
  }
  cuts.sort((a, b) => a - b);
  return cuts.length === 1 ? [line] : cuts.map((cut, i) => trimLine(sliceLine(line, cut, cuts[i + 1] ?? text.length)));
}

/** 目標　40件（現状値　令和5年度　32件）: a bracket behind the words says more of them; it ends before the next pair. */
const isInBracket = (before: string): boolean => /\S[（(][^（()）]*$/.test(before);

/** 部名：環境部 (a gap) 藍川市: what the same line prints at its other end (the city, a date, a unit) is no part of the name. */
function endOfDepartment(text: string, { reading, valueFrom }: InlineLabel, lexicon: Lexicon): number[] {
  const [, name, gap] = /^(\S+)([\s　]+)\S/.exec(text.slice(valueFrom)) ?? [];
  if (reading.field !== 'department' || !name || !gap || lexicon.readOrganisation(text.slice(valueFrom))) return [];
  return lexicon.readOrganisation(name) ? [valueFrom + name.length + gap.length] : [];
}

/** What stands before the cut is a label with its value already, not the first half of a spread label. */
function hasValue(text: string, lexicon: Lexicon): boolean {
  const inline = lexicon.readInlineLabel(text.trimEnd());
  return inline !== null && text.slice(inline.valueFrom).trim() !== '';
}
