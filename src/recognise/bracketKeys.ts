import type { Block, Line } from '../model/block.js';
import { type SourceText, sliceText, trimText } from '../model/sourceText.js';
import type { LabelReading, Lexicon } from './lexicon/types.js';

/** What a document says its brackets hold. */
export interface BracketKey {
  readonly reading: LabelReading;
  /** As the document words it: 令和６年度予算額（単位：千円）. */
  readonly label: SourceText;
}

/** The keys by the bracket that opens. */
export type BracketKeys = ReadonlyMap<string, BracketKey>;

/** Each bracket, and the one that closes it. */
const PAIRS: Readonly<Record<string, string>> = {
  '【': '】',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '＜': '＞',
  '<': '>',
  '〈': '〉',
  '《': '》',
  '≪': '≫',
};

/** ＜ ＞内は, ※【　】は, （ ）書きは. */
const KEY =
  /^[\s　※＊*・]*([【（(〔［[＜<〈《≪])[\s　]*([】）)〕］\]＞>〉》≫])[\s　]*(?:(?:の?(?:内|中|部分?)|書き?|内書き?)(?:の(?:数字|数値|金額|額|部署|名称|課名?))?)?(?:は|：|:)、?[\s　]*(?=\S)/u;
/** …を示す。 */
const CLOSING = /(?:です|である|を(?:示す|表す|示します|表します|記載|指す))?[。\s　]*$/u;
/** What stands apart from the words around it in brackets of its own. */
const TOLD: ReadonlySet<string> = new Set(['budget', 'division']);

/** ＜ ＞内は令和６年度予算額（単位：千円）, ※【　】は担当課: lines that say what stands in brackets of the items. */
export function findBracketKeys(blocks: readonly Block[], lexicon: Lexicon): BracketKeys {
  const keys = new Map<string, BracketKey>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const { text } of block.lines) {
      const m = KEY.exec(text.value);
      const open = m?.[1];
      if (!m || !open || PAIRS[open] !== m[2] || keys.has(open)) continue;
      const to = CLOSING.exec(text.value)?.index ?? text.value.length;
      const label = trimText(sliceText(text, m[0].length, Math.max(to, m[0].length)));
      const reading = lexicon.readLabel(label.value);
      if (reading && TOLD.has(reading.field)) keys.set(open, { reading, label });
    }
  }
  return keys;
}

/** Whether the line is such a key. */
export const isBracketKey = ({ text }: Line): boolean => {
  const m = KEY.exec(text.value);
  return m !== null && PAIRS[m[1] as string] === m[2];
};

/** The whole line in brackets whose key is known, with what they hold; null for any other. */
export function keyedBracket({ text }: Line, keys: BracketKeys): { key: BracketKey; inside: SourceText } | null {
  const whole = trimText(text);
  const open = whole.value[0] ?? '';
  const key = keys.get(open);
  const close = PAIRS[open];
  if (!key || !close || whole.value.length < 3 || whole.value.indexOf(close) !== whole.value.length - 1) return null;
  const inside = trimText(sliceText(whole, 1, whole.value.length - 1));
  // An amount; words in the same brackets are set off for another reason.
  if (
    key.reading.field === 'budget' &&
    !/^[△▲-]?[\d０-９][\d０-９,，.．]*[十百千万億]*円?$|^[-―－]$/u.test(inside.value)
  )
    return null;
  return { key, inside };
}

/** （単位：千円）, ＜ ＞内は予算額: how a table is to be read. */
export const explainsTable = (line: Line): boolean =>
  isBracketKey(line) || /^[\s　]*[（(［[〔【]?[\s　]*単位[\s　]*[:：]?[^。]{1,8}$/u.test(line.text.value);
