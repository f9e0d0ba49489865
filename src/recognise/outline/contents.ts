import { matchKey } from '../../japanese/index.js';
import type { Block, Line, Paragraph, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { sliceText, trimText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { headingStyle, isPartAlone } from './headingStack.js';

/** The printed table of contents: the blocks it takes up, and the headings above each of its headings. */
export interface Contents {
  /** Block indexes [from, to); from === to when there is none. */
  readonly from: number;
  readonly to: number;
  /** What the last of these blocks prints below the contents: the first heading of the document itself. */
  readonly rest: Paragraph | null;
  /** Headings above the one with this text, outermost first: a level that only the contents print counts too. */
  parentsOf(heading: string): readonly SourceText[];
}

const PAGE_END =
  /(?:[\t\s　]|…|‥|・{2,}|\.{2,}|-{2,})[\s　…‥.・-]*(?:[PpＰ.]*\s*)[0-9０-９]{1,3}[\s　]*(?:ページ|頁|[PpＰｐ])?$/;
const CONTENTS = /^[《〈【〔［[≪＜<（(\s　]*目[\s　]*次[》〉】〕］\]≫＞>）)\s　]*$/;

export function findContents(blocks: readonly Block[], lexicon: Lexicon): Contents {
  const start = blocks.findIndex((b) =>
    (b.kind === 'table' ? b.cells : [b]).some(({ lines }) => lines.some(isHeading)),
  );
  const none: Contents = { from: 0, to: 0, rest: null, parentsOf: () => [] };
  if (start < 0) return none;
  let last = start;
  for (let i = start, quiet = 0; i < blocks.length && quiet < 8; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'table') {
      if (!isContentsTable(block, lexicon)) break;
      last = i;
      quiet = 0;
    } else if (block.lines.some((l) => PAGE_END.test(l.text.value))) {
      last = i;
      quiet = 0;
    } else if (block.lines.some((l) => /[。]$/.test(l.text.value))) break;
    else quiet++;
  }
  const parents = headingsToParents(
    blocks.slice(start, last + 1).flatMap((b) => (b.kind === 'table' ? [] : b.lines)),
    lexicon,
  );
  return {
    from: start,
    to: last + 1,
    rest: belowContents(blocks.slice(start, last + 1)),
    parentsOf: (heading) => parents.get(matchKey(heading)) ?? [],
  };
}

/** From the line on, below the last page number, that prints the first heading of the contents again. */
function belowContents(contents: readonly Block[]): Paragraph | null {
  const last = contents.at(-1);
  if (last?.kind !== 'paragraph') return null;
  const lines = contents.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  const first = lines.find((l) => headingStyle(l.text.value) !== null);
  const from = last.lines.findLastIndex((l) => PAGE_END.test(l.text.value)) + 1;
  const again = last.lines[from];
  if (!first || !again || from === 0 || first === again || keyOf(first) !== keyOf(again)) return null;
  return { ...last, lines: last.lines.slice(from) };
}

/** The words of an entry, without its page. */
const keyOf = ({ text: { value } }: Line): string => matchKey(value.slice(0, PAGE_END.exec(value)?.index));

/** A header with a page column, or a last column of nothing but page numbers. */
function isContentsTable(table: Table, lexicon: Lexicon): boolean {
  let pages = 0;
  let others = 0;
  const lastOf = new Map<number, string>();
  for (const cell of table.cells) {
    const text = linesToText(cell.lines).value;
    if (text === '') continue;
    if (lexicon.readLabel(text)?.field === 'page' || /^【?ページ】?$/.test(text)) return true;
    lastOf.set(cell.row, text);
  }
  for (const text of lastOf.values()) {
    if (/(?:^|[\s　])[0-9０-９]{1,3}$/.test(text)) pages++;
    else others++;
  }
  return pages >= 2 && pages * 2 >= others;
}

function headingsToParents(lines: readonly Line[], lexicon: Lexicon): Map<string, readonly SourceText[]> {
  const parents = new Map<string, readonly SourceText[]>();
  const stack: { style: string; text: SourceText | null }[] = [];
  for (const line of lines) {
    const page = PAGE_END.exec(line.text.value);
    const text = trimText(page ? sliceText(line.text, 0, page.index) : line.text);
    const marker = headingStyle(text.value);
    if (!marker) continue;
    const at = stack.findIndex((s) => s.style === marker.style);
    if (at >= 0) stack.splice(at);
    const above = stack.flatMap((s) => s.text ?? []);
    if (above.length > 0) parents.set(matchKey(text.value), above);
    stack.push({ style: marker.style, text: isPartAlone(text.value, lexicon) ? null : onOneLine(text) });
  }
  return parents;
}

const isHeading = ({ text }: Line): boolean => CONTENTS.test(text.value);
