import type { Line, Table } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { headingStyle } from './headingStack.js';
import { BULLETS, ORNAMENTS } from './ornaments.js';

interface Open {
  readonly heading: SourceText;
  readonly kind: string | null;
  /** From 1; null for text without page marks. */
  readonly page: number | null;
}

/**
 * The section that the document is in, where the user's lexicon says that it holds no records (記入例, 参考資料). It runs to the
 * next heading of its kind; under a heading without number, mark or # to the next of any kind, or the end of its page.
 */
export class SkippedSection {
  private open: Open | null = null;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly builder: PlanBuilder,
  ) {}

  isHeading(line: Line): boolean {
    return this.lexicon.isSkipped(line.text.value);
  }

  begin(heading: Line): void {
    this.builder.close();
    this.builder.label(heading.text);
    this.open = { heading: onOneLine(heading.text), kind: kindOf(heading), page: heading.page };
  }

  /** Whether the line still belongs to the section; `isHeading`: the outline has a heading, department or title here. */
  holds(line: Line, isHeading: boolean): boolean {
    if (!this.open) return false;
    if (this.open.kind === null) return !isHeading && !this.leavesPage(line.page);
    return !reaches(kindOf(line), this.open.kind);
  }

  end(): void {
    this.open = null;
  }

  note(text: SourceText): void {
    this.builder.note(this.open?.heading ?? null, text);
  }

  /** Notes the table if it stands in the section, or bears a heading to skip in its first cell. */
  takes(table: Table): boolean {
    if (this.open?.kind === null && this.leavesPage(table.page)) this.end();
    const first = table.cells.find((c) => c.lines.length > 0);
    const own = first && this.lexicon.isSkipped(linesToText(first.lines).value) ? first : null;
    if (!this.open && !own) return false;
    this.builder.close();
    const rows = rowTexts(this.open ? table : { ...table, cells: table.cells.filter((c) => c !== own) });
    const heading = this.open?.heading ?? (own ? onOneLine(linesToText(own.lines)) : null);
    this.builder.note(heading, joinTexts(rows, '\n'));
    return true;
  }

  private leavesPage(page: number | null): boolean {
    return this.open !== null && this.open.page !== null && page !== this.open.page;
  }
}

const DECORATION = new RegExp(`^[\\s　]*([${ORNAMENTS}${BULLETS}【〔［＜《])`);

/** `#2` for a heading of that level, the style of its number, its mark (■, 【); null for a line without any. */
function kindOf(line: Line): string | null {
  if (line.heading !== undefined) return `#${line.heading}`;
  const { value } = line.text;
  return headingStyle(value)?.style ?? DECORATION.exec(value)?.[1] ?? null;
}

/** The same kind, or a # heading of a higher level. */
const reaches = (kind: string | null, open: string): boolean =>
  kind !== null && (kind === open || (kind.startsWith('#') && open.startsWith('#') && kind < open));

function rowTexts(table: Table): SourceText[] {
  const rows = new Map<number, SourceText[]>();
  for (const cell of table.cells) {
    const texts = [linesToText(cell.lines), ...cell.tables.flatMap(rowTexts)].filter((t) => t.value.trim() !== '');
    if (texts.length > 0) rows.set(cell.row, [...(rows.get(cell.row) ?? []), ...texts]);
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, texts]) => joinTexts(texts, '　'));
}
