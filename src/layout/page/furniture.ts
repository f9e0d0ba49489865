import type { Block, Furniture, Line, Paragraph } from '../../model/block.js';
import { unionBoxes } from '../../model/geometry.js';
import type { PageLayout } from './layoutPage.js';
import type { LayoutOptions } from './options.js';
import { withHeadsAsLines } from './runningHeads.js';

/** Zones at the head and foot of a page (share of its height) where running heads and page numbers stand. */
const HEAD = 0.12;
const FOOT = 0.88;
/** Within this zone a repeated line is a running head from its first page on; below it may be a heading. */
const MARGIN = 0.075;
/** Same place on every page: within this many points. */
const PLACE = 4;
/** Lines looked at from the top and bottom of a page. */
const REACH = 4;
/** Pages that must agree before a count is believed. */
const COUNTED = 3;

/** `- 12 -`, `12/40`, `P.12`, `12ページ`, `(12)`: nothing but a number and what goes with a page number. */
const PAGE_NUMBER =
  /^[-‐–—―ー－(（〈<＜[【・~〜～]?\s*(?:[Pp](?:age|\.)?\s*|ページ\s*|頁\s*)?([0-9０-９]{1,4})\s*(?:[/／]\s*[0-9０-９]{1,4}|ページ|頁)?\s*[-‐–—―ー－)）〉>＞\]】・~〜～]?$/u;

/** （裏面）, 【裏面につづく】, 次ページへ続く: which side of the sheet it is, or where it goes on. */
const SIDE =
  /^[-‐–—―ー－(（〈<＜[【※→⇒\s　]*(?:(?:表|裏|オモテ|ウラ)面|(?:次|裏)(?:の?(?:ページ|頁)|面)?[にへ](?:続|つづ)(?:く|きます))[\s　]*[-‐–—―ー－)）〉>＞\]】→⇒。]*$/u;

/** Headings that number something: 第2章, 1 …, (1) …, No.3, Ⅱ. */
const OUTLINE =
  /^\s*(?:第\s*[0-9０-９一二三四五六七八九十]+|[0-9０-９]+[\s.．、)）]|[(（][0-9０-９一二三四五六七八九十]+[)）]|[①-⑳Ⅰ-Ⅻ]|No|№)/iu;

interface Candidate {
  readonly page: PageLayout;
  readonly block: Paragraph;
  readonly line: Line;
  readonly number: number | null;
  readonly zone: 'head' | 'foot';
}

const ROLE_IN_ZONE = { head: 'header', foot: 'footer' } as const;

/**
 * Takes out what repeats at the same place from page to page. A heading that every form repeats stays where it first stands, and
 * so does the name of a unit whose pages these are.
 */
export function takeFurniture(
  printed: readonly PageLayout[],
  options: LayoutOptions = {},
): { pages: PageLayout[]; furniture: Furniture[] } {
  const pages = withHeadsAsLines(printed);
  const candidates = pages.map(candidatesOf);
  const roles = new Map<Line, Furniture['role']>();
  for (const c of countingNumbers(candidates)) roles.set(c.line, 'page-number');
  for (const c of candidates.flat()) if (SIDE.test(c.line.text.value)) roles.set(c.line, ROLE_IN_ZONE[c.zone]);
  const repeated = wholeBlocks(repeatedLines(candidates, roles, options));
  for (const c of repeated) roles.set(c.line, ROLE_IN_ZONE[c.zone]);
  if (roles.size === 0) return { pages: [...pages], furniture: [] };
  const headings = new Set(repeated.filter((c) => c.zone === 'head' && !isMargin(c)).map((c) => c.line));
  const furniture: Furniture[] = [];
  const bare = pages.map((page) => {
    const blocks: Block[] = [];
    for (const block of page.blocks) {
      if (block.kind === 'table' || !block.lines.some((l) => roles.has(l))) {
        blocks.push(block);
        continue;
      }
      for (const line of block.lines) {
        const role = roles.get(line);
        if (role) furniture.push({ page: page.number, lines: [line], role });
      }
      const lines = block.lines.filter((l) => !roles.has(l));
      if (lines.length > 0)
        blocks.push({ ...block, lines, box: unionBoxes(lines.flatMap((l) => (l.box ? [l.box] : []))) });
    }
    const headed =
      page.headed || page.blocks.some((b) => b.kind === 'paragraph' && b.lines.some((l) => headings.has(l)));
    return { ...page, blocks, headed };
  });
  return { pages: bare, furniture };
}

function candidatesOf(page: PageLayout): Candidate[] {
  const lines: { block: Paragraph; line: Line; y: number }[] = [];
  for (const block of page.blocks) {
    if (block.kind === 'table') continue;
    for (const line of block.lines) if (line.box) lines.push({ block, line, y: (line.box[1] + line.box[3]) / 2 });
  }
  lines.sort((a, b) => a.y - b.y);
  const found: Candidate[] = [];
  for (const [i, { block, line, y }] of lines.entries()) {
    const head = y < HEAD * page.height && i < REACH;
    const foot = y > FOOT * page.height && i >= lines.length - REACH;
    if (!head && !foot) continue;
    const digits = PAGE_NUMBER.exec(line.text.value.trim())?.[1];
    const number = digits === undefined ? null : Number(digits.normalize('NFKC'));
    found.push({ page, block, line, number, zone: head ? 'head' : 'foot' });
  }
  return found;
}

/**
 * Lone numbers that count up with the pages; on a document of a page or two, lone numbers at the very foot. There two that stand at one
 * place say enough, as a page between them may be without.
 */
function countingNumbers(candidates: readonly Candidate[][]): Candidate[] {
  const byStart = new Map<string, Candidate[]>();
  for (const c of candidates.flat()) {
    if (c.number === null) continue;
    const key = `${c.zone} ${c.number - c.page.number}`;
    byStart.set(key, [...(byStart.get(key) ?? []), c]);
  }
  const counted: Candidate[] = [];
  for (const group of byStart.values()) {
    const first = group[0] as Candidate;
    const enough = new Set(group.map((c) => c.page.number)).size >= Math.min(COUNTED, candidates.length);
    const atFoot =
      group.length > 1 && group.every((c) => c.zone === 'foot' && inMargin(c) && samePlace(c.line, first.line));
    if (candidates.length >= COUNTED ? enough || atFoot : first.zone === 'foot' && enough) counted.push(...group);
  }
  return counted;
}

/** Leaves out lines that go on in the text below: the first line of a page may be the same as another's by chance. */
function wholeBlocks(repeated: readonly Candidate[]): Candidate[] {
  const lines = new Set(repeated.map((c) => c.line));
  return repeated.filter((c) => c.block.lines.every((l) => lines.has(l)));
}

/**
 * Lines that stand at the same place with the same text on the page before (or, in book printing, the one before that).
 * Outside the margins only the head of a sheet counts, as far as it agrees from the top of the page down: below the first
 * line that differs (another department) a line that comes again has a new meaning. Numbered headings never count.
 */
function repeatedLines(
  candidates: readonly Candidate[][],
  taken: ReadonlyMap<Line, unknown>,
  options: LayoutOptions,
): Candidate[] {
  if (candidates.length < 2) return [];
  const units = changingUnits(candidates.flat().filter(isMargin), options);
  const repeated: Candidate[] = [];
  const chains = new Map<string, Candidate[]>();
  const close = (chain: Candidate[] | undefined): void => {
    const first = chain?.[0];
    if (!chain || !first) return;
    const margin = isMargin(first);
    if (units.has(first.line)) {
      repeated.push(...chain.slice(1));
      return;
    }
    // Two pages have no more than two of a running head, but in the margin that is all of them.
    if (chain.length < (margin ? Math.min(COUNTED, candidates.length) : COUNTED)) return;
    repeated.push(...(margin ? chain : chain.slice(1)));
  };
  for (const page of candidates) {
    let sheetHead = true;
    for (const c of page) {
      if (taken.has(c.line)) continue;
      const margin = isMargin(c);
      const key = `${c.zone} ${margin} ${signature(c, margin)}`;
      const chain = chains.get(key);
      const last = chain?.at(-1);
      const near =
        last !== undefined && c.page.number - last.page.number <= (margin ? 2 : 1) && samePlace(last.line, c.line);
      const allowed = margin || (c.zone === 'head' && sheetHead && !OUTLINE.test(c.line.text.value));
      if (chain && near && allowed) chain.push(c);
      else {
        close(chain);
        chains.set(key, [c]);
        if (!margin && page.some((o) => o !== c) && c.page.number > 1 && !near) sheetHead = false;
      }
    }
  }
  for (const chain of chains.values()) close(chain);
  return repeated;
}

/**
 * Names of departments at the head of pages, where another page has another one in the same place:
 * ```
 *   ┌────────────── 総務部 ┐ ┌────────────── 総務部 ┐ ┌────────────── 建設部 ┐
 * ```
 * Each tells whose pages begin there.
 */
function changingUnits(inMargin: readonly Candidate[], { namesUnit }: LayoutOptions): ReadonlySet<Line> {
  if (!namesUnit) return new Set();
  const named = inMargin.filter((c) => c.zone === 'head' && namesUnit(c.line.text.value));
  const changes = (c: Candidate): boolean =>
    named.some((o) => samePlace(o.line, c.line) && signature(o, false) !== signature(c, false));
  return new Set(named.filter(changes).map((c) => c.line));
}

/** Text without spaces; in the margin, the page's own number is left open. */
function signature(c: Candidate, margin: boolean): string {
  const text = c.line.text.value.replace(/\s/gu, '');
  if (!margin) return text;
  return text.replace(/[0-9]+/g, (n) => (Number(n) === c.page.number && n.length < 4 ? '#' : n));
}

function samePlace(a: Line, b: Line): boolean {
  const [p, q] = [a.box, b.box];
  if (!p || !q || Math.abs(p[1] - q[1]) > PLACE) return false;
  return (
    Math.abs(p[0] - q[0]) <= PLACE || Math.abs(p[2] - q[2]) <= PLACE || Math.abs(p[0] + p[2] - q[0] - q[2]) <= 2 * PLACE
  );
}

/** In the very margin, and set no larger than the text of the page. */
const isMargin = (c: Candidate): boolean => inMargin(c) && (c.line.size ?? 0) <= 1.15 * bodySize(c.page);

function inMargin(c: Candidate): boolean {
  const y = c.line.box ? (c.line.box[1] + c.line.box[3]) / 2 / c.page.height : 0;
  return y <= MARGIN || y >= 1 - MARGIN;
}

function bodySize(page: PageLayout): number {
  const sizes = page.blocks
    .flatMap((b) => (b.kind === 'table' ? b.cells.flatMap((c) => c.lines) : b.lines))
    .map((l) => l.size ?? 0)
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 10;
}
