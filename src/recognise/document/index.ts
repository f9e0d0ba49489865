import { readDate, readFiscalYears } from '../../japanese/index.js';
import type { Block, Layout, Line, Table } from '../../model/block.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { EMPTY_TEXT, joinTexts, type SourceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { type FrontLine, frontMatter, organisationHeadings } from './frontMatter.js';
import type { Municipality } from './municipalities.js';
import { givenMunicipality, readMunicipality } from './municipality.js';
import { type DocumentKind, kindOfTitle, readTitle } from './title.js';

export type { Municipality } from './municipalities.js';
export type { DocumentKind } from './title.js';

/** What the document says about itself. `used` holds the text that each field was read from, for evidence and coverage. */
export interface DocumentFields {
  readonly municipality: Municipality | null;
  /** On one line; joined lines have an inserted space between. */
  readonly title: SourceText | null;
  readonly kind: DocumentKind | null;
  readonly fiscalYears: { readonly from: number; readonly to: number } | null;
  /** ISO date. */
  readonly asOf: string | null;
  readonly used: Readonly<Record<'municipality' | 'title' | 'kind' | 'fiscalYears' | 'asOf', readonly SourceText[]>>;
  /** Without a source: the caller knows the places of `used`. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads municipality, title, kind, fiscal years and date from the head of the document, its running heads and, for the
 * municipality, its text. `options.municipality` is a name or a code (five or six digits) that wins over the document.
 */
export function readDocumentFields(
  layout: Layout,
  lexicon: Lexicon,
  options: { readonly municipality?: string } = {},
): DocumentFields {
  const front = frontMatter(layout, lexicon);
  const furniture = layout.furniture.filter((f) => f.role !== 'page-number').flatMap((f) => f.lines.map((l) => l.text));
  const title = readTitle(front, organisationHeadings(layout, lexicon), lexicon) ?? furnitureTitle(furniture);
  const whose = options.municipality
    ? { municipality: givenMunicipality(options.municipality), used: [], diagnostics: [] }
    : readMunicipality({ front: front.map((l) => l.text), furniture, body: layout.blocks.map(blockText) });
  const years = readYears(title, front, furniture, layout);
  const date = readAsOf(front, furniture);
  const kind = title ? kindOfTitle(title.value) : null;
  return {
    municipality: whose.municipality,
    title,
    kind,
    fiscalYears: years?.years ?? null,
    asOf: date?.asOf ?? null,
    used: {
      municipality: whose.used,
      title: title ? [title] : [],
      kind: title && kind ? [title] : [],
      fiscalYears: years ? [years.text] : [],
      asOf: date ? [date.text] : [],
    },
    diagnostics: whose.diagnostics,
  };
}

function furnitureTitle(furniture: readonly SourceText[]): SourceText | null {
  return (
    furniture.find(
      (t) => t.value.length >= 6 && t.value.length <= 50 && kindOfTitle(t.value) !== null && !/。/.test(t.value),
    ) ?? null
  );
}

interface ReadYears {
  readonly years: { readonly from: number; readonly to: number };
  readonly text: SourceText;
}

/** The title's years; else those of another line at the head; else the running head's; else a printed 計画期間. */
function readYears(
  title: SourceText | null,
  front: readonly FrontLine[],
  furniture: readonly SourceText[],
  layout: Layout,
): ReadYears | null {
  const heads = front.filter((l) => l.role !== 'date').map((l) => l.text);
  for (const text of [...(title ? [title] : []), ...heads, ...furniture]) {
    // 令和6年度公表（令和5年度事業）: the business reported on decides.
    const about = /[（(]([^（）()]*(?:対象|事業|実績|決算|実施分|分)[^（）()]*)[）)]/.exec(text.value)?.[1];
    const years = (about ? readFiscalYears(about) : null) ?? readFiscalYears(text.value);
    if (years) return { years, text };
  }
  for (const block of layout.blocks) {
    for (const text of blockTexts(block)) {
      const m = /計画(?:の)?期間[^\n。]{0,12}?((?:令和|平成|[RH])[^\n。]{3,40})/.exec(text.value);
      const years = m ? readFiscalYears(m[1] as string) : null;
      if (years && years.to > years.from) return { years, text };
    }
  }
  return null;
}

/** A date as of which the document speaks (…現在), else a date set as a mark of its own beside the title. */
function readAsOf(
  front: readonly FrontLine[],
  furniture: readonly SourceText[],
): { asOf: string; text: SourceText } | null {
  const lines = [...front.map((l) => l.text), ...furniture];
  const current = lines.find((t) => /現在/.test(t.value) && readDate(t.value) !== null);
  const text = current ?? front.find((l) => l.role === 'date' && readDate(l.text.value) !== null)?.text;
  const asOf = text ? readDate(text.value) : null;
  return text && asOf ? { asOf, text } : null;
}

function blockText(block: Block): SourceText {
  const lines = blockTexts(block);
  return lines.length === 0 ? EMPTY_TEXT : joinTexts(lines, '\n');
}

function blockTexts(block: Block): SourceText[] {
  return block.kind === 'paragraph' ? block.lines.map(lineText) : cellTexts(block);
}

/** A line that the page wrapped is joined to its next: names break anywhere. */
function cellTexts(table: Table): SourceText[] {
  return table.cells.flatMap((c) => [...c.lines.map(lineText), ...c.tables.flatMap(cellTexts)]);
}

const lineText = (line: Line): SourceText => line.text;
