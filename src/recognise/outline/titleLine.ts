import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { namesNoUnit, splitDivisions } from '../lexicon/index.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { readCountedName } from './countedName.js';
import { headingStyle, withoutDecoration } from './headingStack.js';

/** A line that names a record: 施策1-2　空き家の活用（住宅課）. */
export interface TitleLine {
  /** The numbering in words, which no marker reads: 施策1-2; null for any other. */
  readonly number: SourceText | null;
  /** With a marker of its own, if it has one. */
  readonly title: SourceText;
  /** What a bracket at the end names: 住宅課. */
  readonly divisions: SourceText | null;
  /** The words before the divisions in their bracket (担当：), if any. */
  readonly divisionLabel: SourceText | null;
  /** The level of another plan that the bracket names: 施策目標 ５．安全な道. */
  readonly level: { readonly label: SourceText; readonly text: SourceText } | null;
  /** The evaluation that the line ends with: 達成度　Ａ. */
  readonly result: { readonly reading: LabelReading; readonly label: SourceText; readonly value: SourceText } | null;
}

const LAST_BRACKET = /[\s　]*[（(［[〔【＜<〈]([^（()）［\][］〔〕【】＜＞<>〈〉]{2,60})[）)］\]〕】＞>〉]$/;

/** Takes the line apart on `text` of one line. */
export function readTitleLine(text: SourceText, lexicon: Lexicon): TitleLine {
  const whole = withoutDecoration(text);
  const result = findResult(whole, lexicon);
  const bare = result ? trimText(sliceText(whole, 0, result.from)) : whole;
  const bracket = LAST_BRACKET.exec(bare.value);
  const named = bracket && bracket.index > 0 ? bracketToDivisions(bare, bracket, lexicon) : null;
  const level = bracket && bracket.index > 0 && !named ? bracketToLevel(bare, bracket) : null;
  const line = (named || level) && bracket ? trimText(sliceText(bare, 0, bracket.index)) : bare;
  const { number, from } = numberInWords(line);
  return {
    number,
    title: number ? withoutBrackets(trimText(sliceText(line, from))) : line,
    divisions: named?.divisions ?? null,
    divisionLabel: named?.label ?? null,
    level,
    result,
  };
}

/** Kanji, letters and Roman numerals alone stay in the title: nothing tells their place in a list. In a path (1-Ⅰ-ア) they do. */
const COUNTS = /(?:[0-9０-９①-⑳]|[0-9０-９①-⑳Ⅰ-Ⅻ][-－‐―ー−][ア-ンⅠ-Ⅻ])[）)]?$/;

/** 施策1-2 of 施策1-2　空き家の活用, 宣言１ of 【宣言１】花を植えます; `from` is where the name begins. */
function numberInWords(line: SourceText): { readonly number: SourceText | null; readonly from: number } {
  const heading = headingStyle(line.value);
  if (heading?.style.startsWith('named:')) {
    const printed = line.value.slice(0, heading.from).replace(/[\s　:：．.、]+$/, '');
    const numbered = sliceText(line, 0, printed.length);
    return { number: COUNTS.test(numbered.value) ? numbered : null, from: heading.from };
  }
  const counted = heading ? null : readCountedName(line.value);
  return { number: counted && sliceText(line, ...counted.number), from: counted?.from ?? 0 };
}

/** 【川の清掃】 behind a number: brackets around the whole name are no part of it. */
function withoutBrackets(name: SourceText): SourceText {
  const inner = /^([【「『《〈＜［〔])([^【】「」『』《》〈〉＜＞［］〔〕]{2,})[】」』》〉＞］〕]$/.exec(name.value);
  return inner ? sliceText(name, 1, name.value.length - 1) : name;
}

const LAST_WORDS = /[\s　]([^\s　（()）:：]{2,8})(?:[\s　]*[:：][\s　]*|[\s　]+)([^\s　]{1,8})$/;

/** A label of an evaluation and its value, after the name: 達成度　Ａ, 評価：○. */
function findResult(text: SourceText, lexicon: Lexicon): (TitleLine['result'] & { readonly from: number }) | null {
  const m = LAST_WORDS.exec(text.value);
  const reading = m && m.index > 0 ? lexicon.readLabel(m[1] as string) : null;
  if (!m || reading?.field !== 'achievement' || reading.certainty !== 'listed') return null;
  const to = text.value.length - (m[2] as string).length;
  const label = trimText(sliceText(text, m.index, to));
  return { reading, label, value: sliceText(text, to), from: m.index };
}

/** （施策目標 ５．安全な道）: the word of a level, its number and its name; null for any other bracket. */
function bracketToLevel(text: SourceText, bracket: RegExpExecArray): TitleLine['level'] {
  const inner = bracket[1] as string;
  const word = headingStyle(inner)?.style.startsWith('named:') ? LEVEL_WORD.exec(inner)?.[0] : undefined;
  if (!word) return null;
  const from = bracket.index + bracket[0].lastIndexOf(inner);
  return {
    label: trimText(sliceText(text, from, from + word.length)),
    text: trimText(sliceText(text, from + word.length, from + inner.length)),
  };
}

const LEVEL_WORD = /^[\s　]*[^\s　0-9０-９①-⑳Ⅰ-ⅫA-ZＡ-Ｚ（(【]{2,}[\s　]*(?=[0-9０-９①-⑳Ⅰ-ⅫA-ZＡ-Ｚ（(【])/u;

/** The units in a bracket that names nothing else: （担当：人事課）, ［市民課、税務課］. */
function bracketToDivisions(
  text: SourceText,
  bracket: RegExpExecArray,
  lexicon: Lexicon,
): { readonly divisions: SourceText; readonly label: SourceText | null } | null {
  const inner = bracket[1] as string;
  const from = bracket.index + bracket[0].lastIndexOf(inner);
  const label = lexicon.readInlineLabel(inner);
  const labelled = label?.reading.field === 'division' ? label.valueFrom : 0;
  const divisions = trimText(sliceText(text, from + labelled, from + inner.length));
  const units = splitDivisions(divisions);
  // 担当：企画課、各課: below the label the other units of the city are units, too.
  const isUnit = (u: SourceText) =>
    lexicon.readOrganisation(u.value) !== null || (labelled > 0 && namesNoUnit(u.value));
  if (units.length === 0 || !units.every(isUnit)) return null;
  return { divisions, label: labelled > 0 ? sliceText(text, from, from + labelled) : null };
}
