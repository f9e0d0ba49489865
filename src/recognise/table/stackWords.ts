import type { Block, Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';

/** 上段, 下の欄, （上段）, 下段（太字）: where it stands, and perhaps how it is set. */
const PLACE = `(?<place>[上中下])の?[段欄行][）)]?(?:[（(][^（()）]{1,6}[）)])?`;
/** 上段：目標値, （下段）実績値, 下段には実績値; 上：計画 needs its colon. */
const TOLD = new RegExp(
  String.raw`(?:${PLACE}(?:には|[にはが]|[\s　]*[：:＝=…]|[\s　]*(?=[「『])|[\s　]|(?<=[）)]))|(?<sign>[上中下])[\s　]*[：:＝=])` +
    String.raw`[\s　「『]*(?<word>[^\s　、。，,：:（）()「」『』／/]{1,16})`,
  'gu',
);
/** 目標値（上段）. */
const BEHIND = /(?<word>[^\s　、。，,：:（）()／/]{1,12})[\s　]*[（(](?<place>[上中下])の?[段欄行]?[）)]/gu;
/** 目標値を上段に, 目標値は上段. */
const SET = /(?<word>[^\s　、。，,：:（）()／/をはが]{1,12})[をはが](?<place>[上中下])の?[段欄行]/gu;
/** What a note says behind the word: 実績値を示す。 */
const SAID =
  /(?:を?(?:示|表|記|掲|載)[^\s]*|です|である|とな.*|とする|とし.*|を(?:上|下|計|表).*|[はが]?[上中下]段.*|[がはをで])$/u;
/** ・実績, と実績: what joins the second word to the first. */
const JOINT = /^(?:[・･と]|及び|並びに)/u;
const ORDERS = ['上下', '上中下'];
const LONGEST = 80;

/**
 * The labels of what a cell holds line by line, from top to bottom: 上段：目標値　下段：実績値, 計画（上段）・実績（下段）. Null for any
 * other text, and for words that are no labels.
 */
export function readStack(text: SourceText, lexicon: Lexicon): readonly SourceText[] | null {
  const line = onOneLine(text);
  if (line.value.length > LONGEST || !/[上中下]/.test(line.value)) return null;
  for (const pattern of [BEHIND, TOLD, SET]) {
    const found = [...line.value.matchAll(pattern)];
    if (!ORDERS.includes(found.map((m) => m.groups?.place ?? m.groups?.sign).join(''))) continue;
    const words = found.map((m) => {
      const word = (m.groups?.word ?? '').replace(pattern === TOLD ? SAID : JOINT, '');
      const from = line.value.indexOf(word, m.index);
      return sliceText(line, from, from + word.length);
    });
    if (words.every((w) => w.value !== '' && lexicon.readLabel(w.value) !== null)) return words;
  }
  return null;
}

/** 上段, 下：…: only such a line is worth reading further. */
export const tellsPlaces = ({ text }: Line): boolean => /[上下](?:の?[段欄行]|[\s　]*[：:＝=）)])/.test(text.value);

/** What a note of the document says of its tables (※上段は計画、下段は実績); null where notes say different things, or none does. */
export function notedStack(blocks: readonly Block[], lexicon: Lexicon): readonly SourceText[] | null {
  const found = new Map<string, readonly SourceText[]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !block.lines.some(tellsPlaces)) continue;
    for (const stack of [linesToText(block.lines), ...block.lines.map((l) => l.text)].map((t) => readStack(t, lexicon)))
      if (stack) found.set(stack.map((s) => s.value).join('/'), stack);
  }
  const [only, ...others] = found.values();
  return only && others.length === 0 ? only : null;
}
