import { readMarker } from '../../japanese/index.js';
import type { Block, Line, Table } from '../../model/block.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { textToHead } from '../head.js';
import { findOrganisation } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { type ItemsResult, resultOf } from '../resultsInHeadings.js';

/** What a line of a list below units is, with the lines that the page wrapped it onto. */
export type UnitLine =
  | { readonly type: 'unit'; readonly rank: 'department' | 'division'; readonly name: SourceText; readonly line: Line }
  /** ２　遅れているもの: how the items below it went. */
  | { readonly type: 'result'; readonly result: ItemsResult; readonly line: Line }
  | { readonly type: 'name'; readonly isListed: boolean; readonly lines: readonly Line[]; readonly block: Block }
  | { readonly type: 'text'; readonly lines: readonly Line[] }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'other' };

const LONGEST_NAME = 60;
/** Where nothing tells how a line ended, one so long was cut by the page. */
const FULL_LINE = 30;
const LAST_BRACKET = /[\s　]*[（(［[][^（()）［\][］]{1,40}[）)］\]]$/;

/** @param all blocks between which nothing was left out */
export function toUnitLines(all: readonly Block[], lexicon: Lexicon): UnitLine[] {
  return all.flatMap((block): UnitLine[] => {
    if (block.kind === 'table') return [{ type: 'table', table: block }];
    return wrapped(block.lines, lexicon).map((lines) => toUnitLine(lines, block, lexicon));
  });
}

/** Lines of a paragraph, those together that the page wrapped. */
function wrapped(lines: readonly Line[], lexicon: Lexicon): Line[][] {
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const goesOn =
      before !== undefined &&
      (before.after === 'wrap' || (before.after === 'unknown' && before.text.value.length >= FULL_LINE)) &&
      !/[。！？]$/.test(before.text.value) &&
      readMarker(line.text.value) === null &&
      lexicon.readOrganisation(before.text.value) === null &&
      lexicon.readOrganisation(line.text.value) === null;
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function toUnitLine(lines: readonly Line[], block: Block, lexicon: Lexicon): UnitLine {
  const line = lines[0] as Line;
  const text = joinTexts(lines.map((l) => l.text));
  const unit = lines.length === 1 ? findUnit(line.text, lexicon) : null;
  if (unit) return { type: 'unit', ...unit, line };
  const result = lines.length === 1 ? resultOf(line.text) : null;
  if (result) return { type: 'result', result, line };
  if (/[。！]$/.test(text.value.trim())) return { type: 'text', lines };
  const marker = readMarker(text.value);
  // A page may end in the middle of a sentence.
  if (marker === null && text.value.length > LONGEST_NAME && /[、。]/.test(text.value)) return { type: 'text', lines };
  const isListed = marker?.style === 'bullet' && marker.text !== '※';
  const words = text.value.slice(isListed ? marker.length : 0).trim();
  if ((marker && !isListed) || !mayName(words, lexicon) || textToHead(text) !== null) return { type: 'other' };
  return { type: 'name', isListed, lines, block };
}

/** Words that could name an item: short, no sentence, and nothing else that is known. */
function mayName(words: string, lexicon: Lexicon): boolean {
  const bare = words.replace(LAST_BRACKET, '');
  if (bare.length < 4 || words.length > LONGEST_NAME) return false;
  if (/[。：:＞>]|[、をがはにへと]$|^[（(※【＜〔［]/.test(bare) || !/[\p{sc=Han}ァ-ヶー]{2}/u.test(bare)) return false;
  if (/[0-9０-９]{2,4}[-－―‐][0-9０-９]{2,4}|^.{0,8}年.{1,3}月/.test(bare)) return false;
  return lexicon.readLabel(bare)?.certainty !== 'listed' && lexicon.readOrganisation(bare) === null;
}

/** 総務部, 【税務課】, 総務部（防災担当）: the unit that the line names and nothing else. */
function findUnit(
  text: SourceText,
  lexicon: Lexicon,
): { readonly name: SourceText; readonly rank: 'department' | 'division' } | null {
  const found = findOrganisation(text.value, lexicon);
  if (!found || found.rank === 'body') return null;
  const rest = text.value.slice(found.end);
  const name = sliceText(text, found.start, found.end);
  if (/^[\s　】＞>〉≫》］\]〕」）)]*$/.test(rest)) return { name, rank: found.rank };
  // 総務部（防災担当）: a part of it with items of its own.
  const part = /^[（(][^（()）、。0-9０-９長\s　]{2,12}[）)]$/.test(rest);
  return part ? { name: trimText(sliceText(text, found.start)), rank: found.rank } : null;
}
