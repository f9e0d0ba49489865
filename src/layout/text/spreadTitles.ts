import type { Block, Line } from '../../model/block.js';
import { joinTexts, type SourceText, sliceText } from '../../model/sourceText.js';

const YEAR = '(?:20[0-9]{2}|２０[０-９]{2}|(?:令和|平成)[\\s　]?(?:元|[0-9０-９]{1,2})(?:年度?)?)(?:年度?版?)?';
/** So many letters, each with a space behind it, are no row of marks or units. */
const SPREAD = new RegExp(
  `^([\\s　]*(?:${YEAR}[\\s　]+)?)([\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー](?:[ 　][\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]){4,})([\\s　]+${YEAR})?[\\s　]*$`,
  'u',
);

/** 港 湾 部 長 宣 言 2023: a title set letter by letter beside its year, as one word. Lines without a year are left as they stand. */
export const withoutSpreadTitles = (blocks: readonly Block[]): Block[] =>
  blocks.map((b) => (b.kind === 'paragraph' ? { ...b, lines: b.lines.map(toWord) } : b));

function toWord(line: Line): Line {
  const { text } = line;
  const found = SPREAD.exec(text.value);
  if (!found) return line;
  const [, before = '', letters = '', year = ''] = found;
  if (before.trim() === '' && year === '') return line;
  const from = before.length;
  const to = from + letters.length;
  const own: SourceText[] = [];
  for (let i = from; i < to; i += 2) own.push(sliceText(text, i, i + 1));
  return { ...line, text: joinTexts([sliceText(text, 0, from), ...own, sliceText(text, to)]) };
}
