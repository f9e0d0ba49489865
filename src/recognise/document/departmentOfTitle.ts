import { matchKey } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import { joinTexts, type SourceText, sliceText } from '../../model/sourceText.js';
import { findOrganisation } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/** 部, 局 and 室 with goals of their own; 行政改革推進本部 and 教育委員会 report on what others do. */
const OF_DEPARTMENT = /(?:(?<!本)部|局|室|消防本部|区役所)$/;
/** What goes on behind the department's name without a space: 建設部運営方針, 建設部の重点目標, 建設部長の約束. */
const GOES_ON =
  /(?=の|長|(?:行財政|行政)?改革|運営|経営|重点|基本|方針|目標|組織目標|実行|宣言|マニフェスト|取組|行動|令和|年度)/g;
/** 住民課長宣言, 税務課　運営方針: what a 課 has of its own; a 課 that only publishes is followed by nothing. */
const OF_DIVISION = /^[\s　]*(?:の|長|課長|運営|経営|重点|基本|方針|目標|組織目標|実行|宣言|マニフェスト|行動)/;
const WORD = /[^\s　（()）【】「」『』〔〕・]+/g;
/** 汐見市建設部: the city's name on the same word; 都市整備部 and 農村振興部 begin with no city. */
const CITY = /^\p{L}{2,5}?(?<![都農漁山])[市町村区](?=\p{L}{2,}[部局室]$)/u;

/**
 * The department whose document it is by its title (令和7年度 建設部 運営方針): all of it belongs there. Null where the title
 * names none or several, or the document is in parts of departments.
 */
export function departmentOfTitle(
  title: SourceText | null,
  city: string | null,
  blocks: readonly Block[],
  lexicon: Lexicon,
): SourceText | null {
  if (!title) return null;
  const [only, ...more] = departmentsIn(title, city, lexicon);
  if (!only || more.length > 0) return null;
  return blocks.some((b) => namesDepartments(b, only.value, lexicon)) ? null : only;
}

/** By the index of each line's first character: the department that the line names. */
export type TitlesOfParts = ReadonlyMap<number, SourceText>;

/** A title without its department's name says at least so much. */
const SHORTEST_TITLE = 4;

/**
 * The lines that are the title of the document but for the department's name (令和7年度 運営方針（土木部）, on a later sheet 令和7年度
 * 運営方針（港湾局）): there another department's part begins.
 */
export function titlesOfParts(
  title: SourceText | null,
  department: SourceText | null,
  city: string | null,
  blocks: readonly Block[],
  lexicon: Lexicon,
): TitlesOfParts {
  const parts = new Map<number, SourceText>();
  const line = title && department ? (printedAround(department, blocks) ?? lineAround(title, department)) : null;
  if (!line || !department) return parts;
  const sheet = withoutName(line, department, lexicon);
  if (sheet.length < SHORTEST_TITLE) return parts;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const lines of wrappedLines(block.lines)) {
      const text = joinTexts(lines.map((l) => l.text));
      const [name, ...more] = text.value.length > LONGEST_TITLE ? [] : departmentsIn(text, city, lexicon);
      if (name && more.length === 0 && withoutName(text, name, lexicon) === sheet)
        for (const l of lines) parts.set(l.text.at[0] as number, name);
    }
  }
  return parts;
}

const LONGEST_TITLE = 80;

/** The printed line that names the department, be the words of the title set apart by white space or not. */
function printedAround(department: SourceText, blocks: readonly Block[]): SourceText | null {
  const at = department.at[0] as number;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const lines = wrappedLines(block.lines).find((group) => group.some((l) => l.text.at.includes(at)));
    if (lines) return joinTexts(lines.map((l) => l.text));
  }
  return null;
}

/** Of a title that was joined from several lines, the one that names the department. */
function lineAround(title: SourceText, department: SourceText): SourceText | null {
  const at = title.at.indexOf(department.at[0] as number);
  if (at < 0) return null;
  const from = title.at.lastIndexOf(-1, at) + 1;
  const to = title.at.indexOf(-1, at);
  return sliceText(title, from, to < 0 ? title.value.length : to);
}

/** The words of a title that are no department's, nor those of the 課 of it that stands behind its name. */
function withoutName(text: SourceText, name: SourceText, lexicon: Lexicon): string {
  const at = text.at.indexOf(name.at[0] as number);
  const rest = text.value.slice(at + name.value.length);
  return matchKey(text.value.slice(0, at) + rest.slice(unitBehind(rest, lexicon)));
}

/** How far the name of a 課 or 室 behind a department's name goes: 総務部　広報課 運営方針; 0 where none stands there. */
function unitBehind(rest: string, lexicon: Lexicon): number {
  const unit = UNIT_BEHIND.exec(rest);
  return unit && lexicon.readOrganisation(unit[1] as string)?.rank === 'division' ? unit[0].length : 0;
}

const UNIT_BEHIND = /^[\s　]+([^\s　（()）【】]+[課室])(?=[\s　（(【]|$)/;

/** Printed lines, those that the page wrapped together. */
function wrappedLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (lines[i - 1]?.after === 'wrap') groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The departments that a title names, and those 課 that have what it tells of. */
export function departmentsIn(title: SourceText, city: string | null, lexicon: Lexicon): SourceText[] {
  const found: SourceText[] = [];
  let unitEnd = 0;
  for (const m of title.value.matchAll(WORD)) {
    if (m.index < unitEnd) continue;
    const own = city && m[0].startsWith(city) ? city.length : 0;
    const word = m[0].slice(own);
    const ends = [...[...word.matchAll(GOES_ON)].map((e) => e.index), word.length];
    const end = ends.find((e) => e > 0 && isDepartment(word.slice(0, e), lexicon));
    if (end === undefined) {
      const unit = ends.find(
        (e) => e > 0 && isDivision(word.slice(0, e), title.value.slice(m.index + own + e), lexicon),
      );
      if (unit !== undefined) found.push(sliceText(title, m.index + own, m.index + own + unit));
      continue;
    }
    const name = word.slice(0, end);
    const before = own === 0 ? (CITY.exec(name)?.[0] ?? '') : '';
    const from = m.index + own + (isDepartment(name.slice(before.length), lexicon) ? before.length : 0);
    const to = m.index + own + end;
    found.push(sliceText(title, from, to));
    unitEnd = to + unitBehind(title.value.slice(to), lexicon);
  }
  return found;
}

const isDepartment = (name: string, lexicon: Lexicon): boolean =>
  OF_DEPARTMENT.test(name) && lexicon.readOrganisation(name)?.rank === 'department';

const isDivision = (name: string, rest: string, lexicon: Lexicon): boolean =>
  /課$/.test(name) && OF_DIVISION.test(rest) && lexicon.readOrganisation(name)?.rank === 'division';

/** A line or cell that is another department's name, or a label of departments. */
function namesDepartments(block: Block, own: string, lexicon: Lexicon): boolean {
  const texts =
    block.kind === 'paragraph'
      ? block.lines.map((l) => l.text.value)
      : block.cells.map((c) => linesToText(c.lines).value);
  return texts.some((text) => {
    if (text.length > 40) return false;
    if (lexicon.readLabel(text)?.field === 'department') return true;
    const heading = findOrganisation(text, lexicon);
    // 広報課の in the middle of a sentence names no part of the document: a 課 has to stand alone.
    const isDivisionAlone = own.endsWith('課') && heading?.rank === 'division' && heading.end === text.trimEnd().length;
    return (
      heading &&
      (heading.rank === 'department' || isDivisionAlone) &&
      !own.endsWith(heading.name) &&
      !heading.name.endsWith(own)
    );
  });
}
