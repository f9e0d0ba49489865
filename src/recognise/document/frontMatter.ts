import { displayWidth, findFiscalYears } from '../../japanese/index.js';
import type { Cell, Layout, Line, Paragraph, Table } from '../../model/block.js';
import { insertedText, joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { textToHead } from '../head.js';
import { findOrganisation, readLegend } from '../lexicon/index.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { isPageTool, linesOfMenus } from './pageChrome.js';

/** A line at the head of the document, before its contents begin. */
export interface FrontLine {
  readonly text: SourceText;
  readonly role: FrontRole;
  readonly size: number | null;
}

/**
 * What a line of a cover or heading is: words of a title, a year alone, the city's or a unit's name, a date, a label with
 * its value, or other.
 */
export type FrontRole = 'title' | 'years' | 'date' | 'name' | 'organisation' | 'label' | 'other';

const MOST_LINES = 14;
const MOST_BEFORE_TITLE = 5;
const LONGEST_LINE = 60;
const LONGEST_TITLE = 40;
/** Nouns that name a document of this genre. */
const TITLE_WORD =
  /計画|プラン|目標|方針|報告|結果|実績|評価|進捗|取組状況|実施状況|達成状況|達成度|宣言|マニフェスト|ミッション|チャレンジ|大綱|ビジョン|戦略|プログラム|ロードマップ|シート|調書|個票|一覧|総括表|重点(?:事項|施策|取組|事業)|実行|公約|約束|アクション|点検|検証|概要/;
const DATE_MARK =
  /現在|[年.．/／][0-9０-９元\s]+[月.．/／][0-9０-９\s]+日?.{0,12}(?:資料|会議|公表|作成|策定|更新|発行|付)/;
const YEARS_ALONE =
  /^[\s（(［[【〔]*(?:(?:令和|平成|昭和|[RHＲＨ])\s*(?:元|[0-9０-９]{1,2})\s*(?:年度?)?|[0-9０-９]{4}\s*(?:年度?)?)(?:\s*[（(][^）)]{1,10}[）)])?(?:\s*(?:[～~\-－―–]|から)\s*(?:令和|平成|[RHＲＨ])?\s*[0-9０-９元]{1,4}\s*(?:年度?)?(?:\s*[（(][^）)]{1,10}[）)])?(?:まで)?)?[\s）)］\]】〕]*(?:版)?$/;
const DATE_ALONE =
  /^[\s（(]*(?:(?:令和|平成|昭和)\s*(?:元|[0-9０-９]{1,2})|[0-9０-９]{4})\s*年\s*[0-9０-９]{1,2}\s*月(?:\s*(?:[0-9０-９]{1,2}\s*日|吉日))?[\s）)]*(?:現在|策定|作成|改[訂定]|公表)?[\s）)]*$/;

/** The lines at the head of the document, each with its role; at most fourteen, ended by the first table, list or prose. */
export function frontMatter(layout: Layout, lexicon: Lexicon): FrontLine[] {
  const lines: FrontLine[] = [];
  const menus = linesOfMenus(layout.blocks);
  let menu = menus;
  let before = linesBeforeTitle(layout);
  for (const block of layout.blocks) {
    if (block.kind === 'table') {
      const size = block.cells[0]?.lines[0]?.size ?? null;
      const spread = titleInPieces(block, lexicon).map((text) => ({
        text,
        role: roleOf(text.value, {}, lexicon),
        size,
      }));
      if (spread.some((l) => l.role === 'title')) {
        lines.push(...spread);
        continue;
      }
      if (!lines.some((l) => l.role === 'title')) lines.push(...titleCells(block, lexicon));
      break;
    }
    for (const line of block.lines) {
      const text = trimText(line.text);
      const isMenu = menu-- > 0;
      const isAboveTitle = before-- > 0;
      if (isMenu && !isSiteName(text.value)) continue;
      if (text.value === '' || (menus > 0 && isPageTool(text.value))) continue;
      if (isAboveTitle && endsFront(text.value, lexicon)) continue;
      if (endsFront(text.value, lexicon) || lines.length >= MOST_LINES) return lines;
      for (const part of partsOfLine(text, lexicon, line))
        lines.push({ text: part, role: roleOf(part.value, line, lexicon), size: line.size });
    }
  }
  return lines;
}

/**
 * 行政改革実施計画　進行管理表　　令和6年3月31日現在: a title, and at the other end of its line a date, or across wide white who publishes it;
 * a city (部の目標　　早瀬市) needs little more white than parts words.
 */
export function partsOfLine(text: SourceText, lexicon: Lexicon, line: Line | null = null): SourceText[] {
  for (const gap of text.value.matchAll(/[\s　]+/g)) {
    const parts = [sliceText(text, 0, gap.index), sliceText(text, gap.index + gap[0].length)];
    const [title = '', mark = ''] = parts.map((p) => p.value);
    const role = roleOf(mark, {}, lexicon);
    const isSigned = signs(role) && (gap[0].length >= WIDE || isWide(line, WIDE));
    const isOfCity =
      role === 'name' && (/[ \u3000]\u3000|\u3000 /.test(gap[0]) || isWide(line, twoSpacesIn(text.value)));
    if ((DATE_ALONE.test(mark) || isSigned || isOfCity) && roleOf(title, {}, lexicon) === 'title') return parts;
  }
  return [text];
}

/** （令和５年度～令和８年度）　令和７年３月31日現在: the years that the plan covers, on the line of a date; null on any other line. */
export function yearsBesideDate(text: SourceText): SourceText | null {
  for (const gap of text.value.matchAll(/[\s　]+/g)) {
    const date = text.value.slice(gap.index + gap[0].length);
    const years = sliceText(text, 0, gap.index);
    if (DATE_ALONE.test(date) && YEARS_ALONE.test(years.value)) return years;
  }
  return null;
}

/** So many spaces part the two ends of a line. */
const WIDE = 4;

/** The line is longer by so many em than what it prints: one space stands for a gap of any width. */
function isWide(line: Line | null, by: number): boolean {
  if (!line?.box || line.size === null) return false;
  return line.box[2] - line.box[0] > (displayWidth(line.text.value) / 2 + by) * line.size;
}

/** So many em (nearly) that the line is longer when its spaces stand for one em each, and one of them for two. */
const twoSpacesIn = (text: string): number => (text.match(/ /g)?.length ?? 0) / 2 + 0.9;

/**
 * 以下は、PDFをMarkdownに変換したものです。: how many lines stand above the heading that leads the document, where a program says in a few
 * what it has done.
 */
function linesBeforeTitle({ blocks }: Layout): number {
  const table = blocks.findIndex((b) => b.kind === 'table');
  const above = blocks.slice(0, table < 0 ? undefined : table);
  const at = above.flatMap((b) => (b.kind === 'paragraph' ? b.lines : [])).findIndex((l) => l.heading === 1);
  return at <= MOST_BEFORE_TITLE ? Math.max(at, 0) : 0;
}

/**
 * 令和６年度事業評価　　結果一覧表: white space inside a title, which sets no columns, and behind it who publishes it; none of any other
 * table.
 */
function titleInPieces({ origin, rows, cells }: Table, lexicon: Lexicon): SourceText[] {
  const isRow = origin === 'aligned' && rows === 1 && cells.length <= 3 && cells.every((c) => c.lines.length === 1);
  if (!isRow || cells.reduce((sum, c) => sum + (c.lines[0]?.text.value.length ?? 0), 0) > LONGEST_TITLE) return [];
  const pieces = cells.map((c) => trimText((c.lines[0] as Line).text));
  const [first, last] = pieces.length > 1 ? [pieces[0], pieces.at(-1)] : [];
  const isSigned =
    first && last && roleOf(first.value, {}, lexicon) === 'title' && signs(roleOf(last.value, {}, lexicon));
  return isSigned ? [joinTexts(pieces.slice(0, -1), '\u3000'), last] : [joinTexts(pieces, '\u3000')];
}

/** Who publishes a document, at the other end of its title's line. */
const signs = (role: FrontRole): boolean => role === 'name' || role === 'organisation';

function endsFront(value: string, lexicon: Lexicon): boolean {
  if (isAnnouncement(value) || BUSINESS_OF_YEAR.test(value)) return false;
  if (value.replace(/[\s　]{2,}/g, ' ').length > LONGEST_LINE || /。|、$|です$|ます$/.test(value)) return true;
  // Prose that the page wrapped: 本市は、…を
  if (value.length > 25 && /は、|、[^、]*[をがに]/.test(value)) return true;
  if (/^[\s《【<＜]*目\s*次/.test(value) || /^はじめに$/.test(value)) return true;
  // 市民の皆様へ opens a letter.
  if (/(?:皆|みな)(?:様|さま|さん)(?:方|がた)?へ$/.test(value)) return false;
  const label = lexicon.readLabel(value);
  return label !== null && label.certainty === 'listed' && label.field !== 'fiscalYear' && !isOfTitle(value);
}

/** 令和５年度実施事業, （令和４年度事業分）, above or below a title: of which year it tells. */
export const BUSINESS_OF_YEAR =
  /^[\s（(〔［[【～〜]*(?:令和|平成|[RＲHＨ])[\s　]*(?:元|[0-9０-９]{1,2})[\s　]*年度[\s　の]*(?:実施|対象|実績|決算|取組)?(?:(?:事務)?事業|分)(?:分|対象|の?(?:評価|点検|検証))?[\s）)〕］\]】～〜]*$/;

/** 目標一覧, and 実 施 計 画 as a cover spreads it. */
const isOfTitle = (value: string): boolean =>
  TITLE_WORD.test(/^\S(?:[\s　]+\S)+$/.test(value) ? value.replace(/[\s　]/g, '') : value);

/** 令和6年度 各部の目標をお知らせします: a brochure's title is a sentence. */
const isAnnouncement = (value: string): boolean =>
  value.length <= 40 &&
  /(?:お知らせ|お約束|約束|公表|報告|紹介|発表)(?:いた)?します[！!]?$/.test(value) &&
  !/[、。]/.test(value) &&
  TITLE_WORD.test(value) &&
  findFiscalYears(value).length > 0;

function roleOf(value: string, line: Pick<Line, 'heading'>, lexicon: Lexicon): FrontRole {
  if (YEARS_ALONE.test(value)) return 'years';
  if (DATE_ALONE.test(value) || (DATE_MARK.test(value) && !isDatedTitle(value))) return 'date';
  if (isLabelled(value, lexicon)) return 'label';
  if (readLegend(value).length >= 2) return 'other';
  if (lexicon.readOrganisation(value) || (/^[【＜<〈≪《［[〔「]/.test(value) && findOrganisation(value, lexicon)))
    return 'organisation';
  if (isUnitWithHead(value, lexicon)) return 'organisation';
  if (/^[（(].*資料.*[）)]$|^資料\s*[0-9０-９]*/.test(value)) return 'other';
  if (isListItem(value)) return 'other';
  if (isOfTitle(value)) return 'title';
  if (isSiteName(value)) return 'name';
  // A heading of the input's own (# …) that leads the document is its title whatever its words.
  return line.heading === 1 ? 'title' : 'other';
}

/** 市民部　部長　堀　早月 in the largest print of a page: whose page it is. */
function isUnitWithHead(value: string, lexicon: Lexicon): boolean {
  const found = findOrganisation(value, lexicon);
  if (!found || found.start > 1) return false;
  const head = textToHead(insertedText(value.slice(found.end)));
  return head !== null && head.name !== null;
}

/** 早瀬市 alone on a line, as above the menus of its site. */
const isSiteName = (value: string): boolean => /^\S{0,3}[都道府県]?\S{1,6}[市町村区]$/.test(value.replace(/\s+/g, ''));

/** 重点事業の進捗状況報告（令和6年9月30日現在）: the date comments on a title. */
function isDatedTitle(value: string): boolean {
  const words = /^([^（(]{6,})[（(][^（()）]*現在[^（()）]*[）)]$/.exec(value)?.[1];
  return words !== undefined && TITLE_WORD.test(words);
}

/** 計画期間：令和5年度～, 部局名 総務部, 基本目標Ⅰ 安心なまち: the line says something about the contents. */
function isLabelled(value: string, lexicon: Lexicon): boolean {
  const inline = lexicon.readInlineLabel(value);
  const rest = inline ? value.slice(inline.valueFrom).trim() : '';
  // 組織目標　達成状況（令和6年度）: two words of a title, each of which could be a label.
  const isTitle = () => /[\s　]$/.test(value.slice(0, inline?.valueFrom)) && TITLE_WORD.test(rest);
  if (inline && inline.reading.field !== 'fiscalYear' && rest !== '')
    return !((lexicon.readLabel(rest) !== null || isKindOfYear(inline.reading, rest)) && isTitle());
  const first = /^(\S{2,12})[\s\u3000]+\S/.exec(value)?.[1];
  const reading = first ? lexicon.readLabel(first) : null;
  return reading !== null && reading.ordinal !== null;
}

/** 令和５年度実施事業　評価一覧表: of what year the list tells, and of what. */
const isKindOfYear = ({ years }: LabelReading, rest: string): boolean =>
  years !== null && /(?:一覧表?|報告書?|評価[表書票]|調書|シート)$/.test(rest);

/** 約束その２　花を植えます: one of several. */
const COUNTED = /^[^\s　。、]{1,8}その[0-9０-９①-⑳一二三四五六七八九十]{1,2}(?=[\s　:：])/;

/** 1 はじめに, ① …, ・…: contents, not a title; 第2次… is one. */
function isListItem(value: string): boolean {
  return (
    COUNTED.test(value) ||
    (/^(?:[0-9０-９]{1,2}[.．\s、]|[(（][0-9０-９]{1,2}[)）]|[①-⑳]|[・●○〇◯■□◆]|[ⅠⅡⅢⅣⅤ][.．\s])/.test(value) &&
      !/^[■●◆]/.test(value))
  );
}

/**
 * A form often prints its title in a first row that spans the table; a table known by alignment alone may have drawn the
 * lines above it into its first row.
 */
function titleCells(table: Table, lexicon: Lexicon): FrontLine[] {
  const found: FrontLine[] = [];
  for (const cell of table.cells) {
    if (cell.row > 1) break;
    const wide = cell.columnSpan * 2 > table.columns || standsAlone(cell, table) || headsSheet(cell, table, lexicon);
    for (const [i, line] of cell.lines.entries()) {
      const text = trimText(line.text);
      const value = text.value;
      if (value === '' || endsFront(value, lexicon)) continue;
      // 令和5年度 運営方針 reads as a label too; with its year it is a title.
      const label = lexicon.readLabel(value);
      const dated =
        label !== null && label.years !== null && (label.certainty !== 'listed' || standsAlone(cell, table));
      if (label && label.field !== 'section' && !dated) continue;
      const role = roleOf(value, line, lexicon);
      const drawnIn = table.origin === 'aligned' && cell.row === 0 && i === 0 && findFiscalYears(value).length > 0;
      const strong = /シート|個票|調書|評価書|報告書|計画書|目標|宣言|計画|一覧/.test(value);
      if (role === 'years' || role === 'date' || role === 'name') found.push({ text, role, size: line.size });
      else if ((role === 'title' && wide && strong) || ((role === 'title' || role === 'other') && drawnIn)) {
        found.push({ text, role, size: line.size });
      }
    }
  }
  return found.some((l) => l.role === 'title' || l.role === 'other') ? found : [];
}

/** Separators in a text know no spans: what spans the table stands in the first of its columns, the others blank. */
const standsAlone = (cell: Cell, table: Table): boolean =>
  table.origin === 'delimited' &&
  cell.column === 0 &&
  table.cells.every((c) => c === cell || c.row !== cell.row || c.lines.length === 0);

/** 取組シート | № | 1: at the top left of its form the title has the number of the sheet beside it. */
function headsSheet(cell: Cell, { cells }: Table, lexicon: Lexicon): boolean {
  if (cell.row !== 0 || cell.column !== 0) return false;
  const beside = cells.find((c) => c.row === 0 && c.column === cell.columnSpan);
  const [line, ...more] = beside?.lines ?? [];
  return line !== undefined && more.length === 0 && lexicon.readLabel(line.text.value)?.field === 'number';
}

/** Organisation headings that the paragraphs print, with the words that follow the name. */
export function organisationHeadings(layout: Layout, lexicon: Lexicon): { name: string; rest: string }[] {
  const paragraphs = layout.blocks.filter((b): b is Paragraph => b.kind === 'paragraph');
  return paragraphs.flatMap((p) =>
    p.lines.flatMap((l) => {
      const found = findOrganisation(l.text.value, lexicon);
      return found ? [{ name: found.name, rest: l.text.value.slice(found.end).trim() }] : [];
    }),
  );
}
