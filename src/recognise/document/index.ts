import { findFiscalYears, halfWidth, matchKey, readDate, readFiscalYears } from '../../japanese/index.js';
import { type Block, blockLines, type Layout, type Line } from '../../model/block.js';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js';
import { EMPTY_TEXT, joinTexts, type SourceText, sliceText } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import { levelOf, readLegend } from '../lexicon/index.js';
import type { LabelField, LabelReading, Lexicon } from '../lexicon/types.js';
import { findPlanPeriod } from '../planPeriod.js';
import {
  BUSINESS_OF_YEAR,
  type FrontLine,
  frontMatter,
  organisationHeadings,
  partsOfLine,
  yearsBesideDate,
} from './frontMatter.js';
import { imprintLines } from './imprint.js';
import { kindOfSheet, kindOfSubtitle } from './kindOfSheet.js';
import type { Municipality } from './municipalities.js';
import { givenMunicipality, readMunicipality } from './municipality.js';
import { type DocumentKind, kindOfTitle, readTitle } from './title.js';
import { yearOfHeadings } from './yearOfHeadings.js';
import { yearOfTitle } from './yearOfTitle.js';

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
  const own = readTitle(front, organisationHeadings(layout, lexicon), lexicon, bodySize(layout));
  const title = own && !ofDepartment(own, lexicon) ? own : titleOrHead(own, furniture, lexicon);
  let body: SourceText[] | undefined;
  const whose = options.municipality
    ? givenMunicipality(options.municipality)
    : readMunicipality({
        front: front.map((l) => l.text),
        furniture,
        top: topLines(layout),
        imprints: () => imprintLines(layout.blocks),
        body: () => {
          body ??= layout.blocks.map(blockText);
          return body;
        },
      });
  const years = readYears(title, front, furniture, layout, lexicon);
  const date = readAsOf(front, furniture, layout);
  const ofTitle =
    title &&
    kindOfSubtitle(
      title.value,
      kindOfTitle(title.value),
      front.map((l) => l.text.value),
    );
  const named = title && ofTitle ? kindOfSheet(title.value, ofTitle, layout.blocks, lexicon) : null;
  // 部長の約束, 部長のチャレンジ: goals, unless the labels below tell how they were kept.
  const promised = title && /約束|チャレンジ|挑戦|誓い/.test(title.value) ? 'target' : null;
  const kind = named ?? kindOfLabels(layout, lexicon) ?? promised;
  return {
    municipality: whose.municipality,
    title,
    kind,
    fiscalYears: years?.years ?? null,
    asOf: date?.asOf ?? null,
    used: {
      municipality: whose.used,
      title: title ? [title] : [],
      kind: title && named ? [title] : [],
      fiscalYears: years ? [years.text] : [],
      asOf: date ? [date.text] : [],
    },
    diagnostics: years?.inferredFrom
      ? [
          ...whose.diagnostics,
          diagnostic('fiscal-year-inferred', null, { text: years.text.value, from: years.inferredFrom }),
        ]
      : whose.diagnostics,
  };
}

/** Where the title names no kind, its labels do: results are only reported once there are some. */
function kindOfLabels(layout: Layout, lexicon: Lexicon): DocumentKind | null {
  const fields = new Set<LabelField>();
  for (const block of layout.blocks) {
    for (const text of blockTexts(block)) {
      const reading = text.value.length <= 24 ? lexicon.readLabel(text.value) : null;
      if (reading?.certainty === 'listed') fields.add(namesGoal(reading) ? 'criteria' : reading.field);
      if (text.value.length <= 120 && readLegend(text.value).some((e) => levelOf(e.meaning) !== null))
        fields.add('achievement');
    }
  }
  if (fields.has('achievement') || fields.has('outcome')) return 'result';
  if (fields.has('status')) return 'progress';
  if (fields.has('schedule')) return 'plan';
  return fields.has('criteria') || fields.has('objective') || fields.has('goals') ? 'target' : null;
}

/** 数値目標 heads indicators, and says that they are aimed at. */
const namesGoal = ({ field, label }: LabelReading): boolean => field === 'indicator' && /目標/.test(label);

/** The commonest size of print; null for text input. */
function bodySize(layout: Layout): number | null {
  const counts = new Map<number, number>();
  const count = (line: Line): void => {
    if (line.size !== null) counts.set(line.size, (counts.get(line.size) ?? 0) + line.text.value.length);
  };
  for (const block of layout.blocks) {
    if (block.kind === 'paragraph') block.lines.forEach(count);
    else for (const cell of block.cells) cell.lines.forEach(count);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** 基本方針 and nothing else: as good a title as the label of what a department says of itself. With its year (令和７年度 経営方針) it is a title. */
function ofDepartment(title: SourceText, lexicon: Lexicon): boolean {
  const reading = lexicon.readLabel(title.value);
  if (!reading || reading.years !== null) return false;
  const { field } = reading;
  return field === 'policy' || field === 'duties' || field === 'summary';
}

/** The title that the running heads print, where they do not only go on with what reads as a department's own heading. */
function titleOrHead(own: SourceText | null, furniture: readonly SourceText[], lexicon: Lexicon): SourceText | null {
  const ofHeads = furnitureTitle(furniture.flatMap((t) => partsOfLine(t, lexicon)));
  if (!ofHeads) return own;
  return own && matchKey(ofHeads.value).startsWith(matchKey(own.value)) ? own : ofHeads;
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
  /** Where they were taken from when no line says that they are the document's. */
  readonly inferredFrom?: string;
}

/** The years over the columns of the first table that has at least two. */
function columnYears(layout: Layout, lexicon: Lexicon): ReadYears | null {
  for (const block of layout.blocks) {
    if (block.kind !== 'table') continue;
    const columns = blockTexts(block).flatMap((text) => {
      const reading = lexicon.readLabel(text.value);
      return reading?.field === 'fiscalYear' && reading.years ? [{ text, years: reading.years }] : [];
    });
    const from = Math.min(...columns.map((c) => c.years.from));
    const to = Math.max(...columns.map((c) => c.years.to));
    const first = columns[0];
    if (first && to > from && to - from < 12)
      return { years: { from, to }, text: first.text, inferredFrom: 'the columns' };
  }
  return null;
}

/**
 * The title's years; else those of another line at the head, or of a 計画期間 there; else the running head's; else a printed 計画期間.
 * A day or a month tells when the document was made: its year counts where nothing names one, and is a doubt.
 */
function readYears(
  title: SourceText | null,
  front: readonly FrontLine[],
  furniture: readonly SourceText[],
  layout: Layout,
  lexicon: Lexicon,
): ReadYears | null {
  const heads = front.flatMap(({ role, text }) =>
    isOfFigures(text) ? [] : role === 'date' ? (yearsBesideDate(text) ?? []) : text,
  );
  const top = topLines(layout).slice(0, BESIDE_TITLE);
  const reportsOn = (line: string): boolean => REPORTS_ON.test(line) || BUSINESS_OF_YEAR.test(line);
  const reported = top.find((t) => reportsOn(t.value.trim()) && yearsReportedOn(t.value) !== null);
  if (reported) return { years: yearsReportedOn(reported.value) as ReadYears['years'], text: reported };
  const periodAbove = (): ReadYears | null => {
    const period = findPlanPeriod(layout.blocks);
    return period && top.includes(period.text) ? period : null;
  };
  const running = withoutColumnYears(furniture, lexicon);
  const titled = [...(title ? [title] : []), ...heads];
  const stated = firstYears(titled.filter(namesYear)) ?? periodAbove() ?? firstYears(running.filter(namesYear));
  if (stated) return stated;
  const yearAlone = title ? yearOfTitle(title.value, () => layout.blocks.map(blockText)) : null;
  if (title && yearAlone !== null)
    return { years: { from: yearAlone, to: yearAlone }, text: title, inferredFrom: 'the title' };
  for (const block of layout.blocks) {
    for (const text of blockTexts(block)) {
      const m = /計画(?:の)?期間[^\n。]{0,12}?((?:令和|平成|[RH])[^\n。]{3,40})/.exec(text.value);
      const years = m ? readFiscalYears(m[1] as string) : null;
      if (years && years.to > years.from) return { years, text };
    }
  }
  const headed = yearOfHeadings(layout);
  if (headed) return headed;
  const ended = yearEnded(title, front);
  if (ended) return ended;
  const dated = firstYears([...titled, ...running]);
  return columnYears(layout, lexicon) ?? (dated && { ...dated, inferredFrom: 'a date' });
}

/** 進捗管理シート with （令和６年３月31日現在） at the head: what is reported as of the last day of a fiscal year is that year. */
function yearEnded(title: SourceText | null, front: readonly FrontLine[]): ReadYears | null {
  const kind = title && kindOfTitle(title.value);
  if (kind !== 'progress' && kind !== 'result') return null;
  for (const { text } of front) {
    const asOf = speaksOfNow(text.value) || /時点/.test(text.value) ? dateIn(text.value) : null;
    if (!asOf?.endsWith('-03-31')) continue;
    const year = Number(asOf.slice(0, 4)) - 1;
    return { years: { from: year, to: year }, text, inferredFrom: 'a date' };
  }
  return null;
}

/** 令和6年度, 令和6年; neither 令和7年3月 nor 令和7年3月31日現在. */
const namesYear = ({ value }: SourceText): boolean =>
  findFiscalYears(value).some((y) => y.kind !== 'date' && y.kind !== 'month');

/** ※目標値（令和9年度）は…: a note above the tables on the figures of a year, which names no other. */
const isOfFigures = ({ value }: SourceText): boolean =>
  readFiscalYears(value) !== null && readFiscalYears(value.replace(FIGURES_OF_YEAR, '')) === null;

const FIGURES_OF_YEAR = /(?:目標|基準|現状|実績)値[\s　]*[（(〔［][^（()）〔〕［］]{1,12}[）)〕］]/gu;

function firstYears(texts: readonly SourceText[]): ReadYears | null {
  for (const text of texts) {
    // 令和6年度公表（令和5年度事業）: the business reported on decides.
    const about = /[（(]([^（）()]*(?:対象|事業|実績|決算|実施分|分)[^（）()]*)[）)]/.exec(text.value)?.[1];
    const years = (about ? yearsReportedOn(withEra(about, text.value)) : null) ?? readFiscalYears(text.value);
    if (years) return { years, text };
  }
  return null;
}

/** 平成28年度評価結果（27年度事業）: the era printed before it is that of both years, unless the later one is its first. */
function withEra(about: string, title: string): string {
  const [, era, year] = /(令和|平成)\s*([\d０-９]{1,2})年度/.exec(title) ?? [];
  const bare = /^[\s　]*([\d０-９]{1,2})年度/.exec(about)?.[1];
  const isBefore = era && year && bare && Number(halfWidth(bare)) <= Number(halfWidth(year));
  return isBefore ? era + about.trim() : about;
}

/** So far down the year reported on stands beside the title. */
const BESIDE_TITLE = 8;

/** （令和５年度対象）, 〔令和５年度事業分〕, 対象年度：令和５年度, （評価対象年度：令和５年度） on a line of its own: the year reported on, whatever the title says. */
const REPORTS_ON =
  /^(?:[（(〔［[【～〜-]\s*(?:(?:評価|点検|報告)?対象(?:年度)?[\s　:：]*)?[^（()）〔〕［\][】【、。]{2,14}(?:の?(?:対象|事業|実績|決算|実施|取組)(?:事業)?(?:年度|分|の?評価|報告)?)[\s　]*[）)〕］\]】～〜-]|[【（(〔［]?(?:評価|点検|報告)?対象年度[】）)〕］]?[\s　:：]*[^、。（()）]{2,14}[\s　]*[）)〕］\]】]?)$/;

/** 令和6年度評価・令和5年度実施分: the year in which it was evaluated or published is not the one reported on. */
function yearsReportedOn(about: string): { from: number; to: number } | null {
  const pieces = about.split(/[・･、，,／/\s　]+/).filter((p) => readFiscalYears(p) !== null);
  const told = pieces.filter((p) => !/年度の?(?:評価|公表|作成|策定|実施評価|点検|外部評価)(?!対象)/.test(p));
  return readFiscalYears(told.length === 1 && told.length < pieces.length ? (told[0] as string) : about);
}

/** R4, R5 … R8 on every page are the heads of a table's columns; one year alone may be the document's. */
function withoutColumnYears(furniture: readonly SourceText[], lexicon: Lexicon): readonly SourceText[] {
  const isYear = (t: SourceText) => t.value.length <= 10 && readFiscalYears(t.value) !== null;
  const years = new Set(furniture.filter(isYear).map((t) => readFiscalYears(t.value)?.from));
  // 到達点（令和9年度末） beside them heads the figures of that year.
  const headsFigures = (t: SourceText) => figureKind(lexicon.readLabel(t.value)) !== null;
  return years.size > 1 ? furniture.filter((t) => !isYear(t) && !headsFigures(t)) : furniture;
}

const topLines = (layout: Layout): SourceText[] => {
  const table = layout.blocks.findIndex((b) => b.kind === 'table');
  const top = layout.blocks.slice(0, Math.max(TOP_BLOCKS, table));
  return top.flatMap(blockTexts).slice(0, TOP_LINES);
};

/** How far down 「…現在」 may stand in a table, or above the first one, instead of beside the title. */
const TOP_BLOCKS = 3;
const TOP_LINES = 40;

/** A date as of which the document speaks (…現在), else a date set as a mark of its own beside the title. */
function readAsOf(
  front: readonly FrontLine[],
  furniture: readonly SourceText[],
  layout: Layout,
): { asOf: string; text: SourceText } | null {
  const lines = [...front.map((l) => l.text), ...furniture];
  const text =
    lines.find((t) => speaksOfNow(t.value)) ??
    stateOfText(layout) ??
    front.find((l) => l.role === 'date' && dateIn(l.text.value) !== null)?.text ??
    topLines(layout).find((t) => (t.value.length <= 30 || NOW_AT_END.test(t.value)) && speaksOfNow(t.value)) ??
    linesAbove(layout).find((t) => TIME_ALONE.test(t.value) && dateIn(t.value) !== null) ??
    timeOfAll(layout);
  const asOf = text ? dateIn(text.value) : null;
  return text && asOf ? { asOf, text } : null;
}

/** 職員数（令和5年4月1日現在）, 人口 5,120人（…現在）: the day on which these were counted. */
const OF_A_COUNT = /(?:職員|人員|人口|世帯|定員|体制|組織|配置)[^（(]{0,12}[（(][^（()）]*現在[^（()）]*[）)][\s　]*$/;
const speaksOfNow = (text: string): boolean => /現在/.test(text) && !OF_A_COUNT.test(text) && dateIn(text) !== null;

/** The lines above the first table. */
function linesAbove({ blocks }: Layout): SourceText[] {
  const table = blocks.findIndex((b) => b.kind === 'table');
  return blocks
    .slice(0, table < 0 ? TOP_BLOCKS : table)
    .flatMap(blockTexts)
    .slice(0, TOP_LINES);
}

/** 行政評価結果（令和６年３月31日現在）: what is told as of that day. */
const NOW_AT_END = /^[^。、]{1,24}[（(][^（()）]{4,16}現在[)）][\s　]*$/;

/** （令和６年３月31日現在） on lines of their own between the tables, the same wherever one stands. */
function timeOfAll({ blocks }: Layout): SourceText | undefined {
  const told = blocks.flatMap((b) => (b.kind === 'table' ? [] : blockTexts(b)).filter((t) => NOW_ALONE.test(t.value)));
  return new Set(told.map((t) => dateIn(t.value))).size === 1 ? told[0] : undefined;
}

const NOW_ALONE = /^[\s　※（(〔［[]*(?:令和|平成|20)[^。、（()）]{2,14}[日末][\s　]*(?:現在|時点)[\s　）)〕\]］]*$/;

/** （令和７年３月31日時点）, 水野市　令和７年３月31日時点 on a line of its own; above the figures of a column it is their time alone. */
const TIME_ALONE =
  /^[\s　（(〔［[]*(?:\p{L}{1,8}[都道府県市区町村部局課室所][\s　]+)?(?:令和|平成|20)[^。、（()）]{2,14}[日末][\s　]*時点[\s　）)〕\]］]*$/u;

/** 令和６年９月30日現在の進捗状況を報告します。: the sentence that opens the document says of when it speaks. */
function stateOfText(layout: Layout): SourceText | undefined {
  for (const text of topLines(layout)) {
    const found = STATE.exec(text.value) ?? IN_BRACKET.exec(text.value);
    if (found && dateIn(found[0]) !== null) return sliceText(text, found.index, found.index + found[0].length);
  }
  return undefined;
}

const STATE =
  /(?:令和|平成|20)[^。、]{2,16}[日末][\s　]*現在(?=(?:の|における|での?)?[^。、]{0,8}(?:状況|進捗|進行|達成|実績|結果|成果|内容))/;

/** …を以下にまとめました。（令和7年3月31日現在）: a bracket of its own behind a sentence. */
const IN_BRACKET = /(?<=。[\s　]*[（(])(?:令和|平成|20)[^。、（()）]{2,16}[日末][\s　]*(?:現在|時点)(?=[)）][\s　]*$)/;

/** A full date; 令和7年3月末 is the month's last day. */
function dateIn(text: string): string | null {
  // 令和６年度末現在: the last day of the fiscal year.
  const ended = /(\S{2,8}年度)末日?[\s　]*(?:現在|時点)/.exec(text)?.[1];
  const closed = ended ? readFiscalYears(ended) : null;
  if (closed) return `${closed.to + 1}-03-31`;
  const monthEnd = /月\s*末/.test(text) ? readDate(text.replace(/月\s*末/, '月1日')) : null;
  if (monthEnd === null) return readDate(text);
  const [year, month] = monthEnd.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function blockText(block: Block): SourceText {
  const lines = blockTexts(block);
  return lines.length === 0 ? EMPTY_TEXT : joinTexts(lines, '\n');
}

/** A line that the page wrapped is joined to its next: names break anywhere. */
const blockTexts = (block: Block): SourceText[] => blockLines(block).map((line) => line.text);
