import { readMarker } from '../../japanese/index.js';
import type { Block, Line, Paragraph } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { numberAlone } from './numberAlone.js';

/** A list names several items, each in a few printed lines. */
const FEWEST = 2;
const LONGEST_NAME = 100;
/** The label of the list, and what leads to it: この方針のもと、次の三つに取り組みます。 */
const MOST_LEADING = 3;

interface NamedItem {
  readonly style: string;
  readonly ordinal: number;
  readonly lines: Line[];
}

/** The names ahead of the items that bear their numbers alone. */
interface Named {
  /** Where the list begins among the lines. */
  readonly from: number;
  readonly items: readonly NamedItem[];
  readonly heads: Line[];
  readonly style: string;
}

export interface WithNamesAhead {
  readonly blocks: Block[];
  /** The lists, whose names stand above the items now. */
  readonly overviews: readonly Paragraph[];
  /** The numbers that stood there. */
  readonly signs: readonly SourceText[];
}

/**
 * Items that are named in a list, and told of further down below a word and their number alone. The name comes to stand where the
 * item is told of:
 * ```
 *   重点的な取組
 *   １．渡し舟を増やします。
 *   ２．桟橋を直します。
 *   取組１                        １．渡し舟を増やします。
 *   【現状】…                     【現状】…
 *   取組２                        ２．桟橋を直します。
 *   【現状】…                     【現状】…
 * ```
 * The list has to name as many items as are told of, in their order.
 */
export function withNamesAhead(blocks: readonly Block[], lexicon: Lexicon): WithNamesAhead {
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  const named = findNamed(lines, lexicon);
  if (named.length === 0) return { blocks: [...blocks], overviews: [], signs: [] };
  const names = new Map<Line, Line>();
  const lists = new Set<Line>();
  const overviews: Paragraph[] = [];
  for (const { from, items, heads } of named) {
    for (const [i, head] of heads.entries()) names.set(head, { ...head, text: nameOf(items[i] as NamedItem) });
    const leading = lines.slice(leadFrom(lines, from, lexicon), from);
    for (const line of [...leading, ...items.flatMap((i) => i.lines)]) lists.add(line);
    if (leading.length > 0)
      overviews.push({ kind: 'paragraph', page: null, box: null, lines: leading, align: 'unknown' });
  }
  const told = blocks.flatMap((b): Block[] => {
    if (b.kind === 'table') return [b];
    const kept = b.lines.filter((l) => !lists.has(l)).map((l) => names.get(l) ?? l);
    return kept.length > 0 ? [{ ...b, lines: kept }] : [];
  });
  return { blocks: told, overviews, signs: [...names.keys()].map((l) => l.text) };
}

const nameOf = ({ lines }: NamedItem): SourceText => onOneLine(linesToText(lines), '');

function findNamed(lines: readonly Line[], lexicon: Lexicon): Named[] {
  const found: Named[] = [];
  let list: { readonly from: number; readonly items: NamedItem[] } | null = null;
  let open: Named | null = null;
  for (const [i, line] of lines.entries()) {
    const head = numberAlone(lines, i, lexicon);
    if (head?.ordinal === 1) {
      open = list && list.items.length >= FEWEST ? { ...list, heads: [line], style: head.style } : null;
      if (open) found.push(open);
      list = null;
    } else if (head && open?.style === head.style) {
      if (head.ordinal === open.heads.length + 1) open.heads.push(line);
      else open = null;
    }
    const item = readMarker(line.text.value);
    const last = list?.items.at(-1);
    if (item?.ordinal === 1) list = { from: i, items: [{ style: item.style, ordinal: 1, lines: [line] }] };
    else if (list && last && item?.style === last.style && item.ordinal === last.ordinal + 1)
      list.items.push({ style: item.style, ordinal: item.ordinal, lines: [line] });
    else if (last && !item && last.lines.at(-1) === lines[i - 1] && lines[i - 1]?.after === 'wrap')
      last.lines.push(line);
  }
  return found.filter((n) => n.heads.length === n.items.length && n.items.every(isName) && isUnbroken(n, lines));
}

const isName = (item: NamedItem): boolean => nameOf(item).value.length <= LONGEST_NAME;

/** Nothing else stands between the names. */
const isUnbroken = ({ from, items }: Named, lines: readonly Line[]): boolean =>
  items.flatMap((i) => i.lines).every((l, k) => lines[from + k] === l);

/** From the label of the list on, where nothing but a few words stands between. */
function leadFrom(lines: readonly Line[], from: number, lexicon: Lexicon): number {
  for (let i = from - 1; i >= Math.max(0, from - MOST_LEADING); i--) {
    const { value } = (lines[i] as Line).text;
    if (lexicon.readLabel(value) !== null) return i;
    if (readMarker(value) !== null) break;
  }
  return from;
}
