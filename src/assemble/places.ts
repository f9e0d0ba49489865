import type { Box } from '../model/geometry.js';
import { boxHolds, overlap, unionBox } from '../model/geometry.js';
import { isPagePlace, type LinePlace, type PagePlace, type Place, type SourceCharacters } from '../model/place.js';
import type { SourceText } from '../model/sourceText.js';

/** A printed character by its middle. */
interface PlacedCharacter {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Pages whose characters are kept at hand: records come page by page. */
const MOST_PAGES = 8;

/** Turns texts back into the places they were read from. */
export class PlaceFinder {
  /** Characters of the pages asked for last, sorted by the height of their middle: to see what else stands in a box. */
  private readonly pages = new Map<number, PlacedCharacter[]>();
  private ranges: ReadonlyMap<number, readonly [from: number, to: number]> | null = null;

  constructor(private readonly characters: SourceCharacters) {}

  /** Where the text begins: its first line's box, or its first line. Null for inserted text. */
  startOf(text: SourceText): PagePlace | { line: number } | null {
    const place = this.placesOf(text)[0];
    if (!place) return null;
    return isPagePlace(place) ? place : { line: place.line };
  }

  /**
   * Every place of the text, in the order of its characters. A box holds the text's own characters and no others, and
   * reads in their order: lines are put in one box as long as that is true, so that what stands in the boxes is the value.
   * Lines of a text input make one range as long as only blank lines stand between them.
   */
  placesOf(text: SourceText): Place[] {
    const lines: { page: number; box: Box; own: number[]; end: number }[] = [];
    const ranges: { line: number; toLine: number }[] = [];
    let before: Place | null = null;
    for (let i = 0; i < text.at.length; i++) {
      const at = text.at[i] as number;
      if (at < 0 || isSpace(text.value.charCodeAt(i))) continue;
      const place = this.characters.placeOf(at);
      // The characters of a line of text share its place.
      if (place === before) continue;
      before = place;
      if (!isPagePlace(place)) {
        const range = ranges.at(-1);
        if (range && place.line >= range.toLine && this.isBlankBetween(range.toLine, place.line, at))
          range.toLine = place.toLine;
        else ranges.push({ ...place });
        continue;
      }
      const last = lines.at(-1);
      const [x0, , x1] = place.bbox;
      const middle = (x0 + x1) / 2;
      if (last && last.page === place.page && middle >= last.end && sameLine(last.box, place.bbox)) {
        last.box = unionBox(last.box, place.bbox);
        last.own.push(at);
        last.end = middle;
      } else lines.push({ page: place.page, box: place.bbox, own: [at], end: middle });
    }
    if (ranges.length > 0) return ranges;
    return this.mergeLines(lines);
  }

  /** Whether nothing is printed between two lines of a text input; `at` stands on the second. */
  private isBlankBetween(from: number, to: number, at: number): boolean {
    if (to <= from + 1) return true;
    for (let i = at - 1; i >= 0; i--) {
      const { line } = this.characters.placeOf(i) as LinePlace;
      if (line <= from) return true;
      if (line < to && this.characters.textOf(i).trim() !== '') return false;
    }
    return true;
  }

  private mergeLines(lines: readonly { page: number; box: Box; own: number[] }[]): PagePlace[] {
    const merged: { readonly page: number; box: Box; readonly own: Set<number>; last: Box }[] = [];
    for (const line of lines) {
      const last = merged.at(-1);
      if (last && last.page === line.page && isBelow(last.last, line.box)) {
        const box = unionBox(last.box, line.box);
        for (const at of line.own) last.own.add(at);
        if (!this.holdsOthers(line.page, box, last.own)) {
          last.box = box;
          last.last = line.box;
          continue;
        }
      }
      merged.push({ page: line.page, box: line.box, own: new Set(line.own), last: line.box });
    }
    return merged.map(({ page, box }) => ({ page, bbox: roundBox(box) }));
  }

  private holdsOthers(page: number, box: Box, own: ReadonlySet<number>): boolean {
    const all = this.charactersOf(page);
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] as PlacedCharacter).y < box[1]) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < all.length; i++) {
      const c = all[i] as PlacedCharacter;
      if (c.y > box[3]) return false;
      if (!own.has(c.index) && boxHolds(box, c.x, c.y)) return true;
    }
    return false;
  }

  private charactersOf(page: number): PlacedCharacter[] {
    const known = this.pages.get(page);
    if (known) return known;
    this.ranges ??= this.findRanges();
    const [from, to] = this.ranges.get(page) ?? [0, 0];
    const list: PlacedCharacter[] = [];
    for (let index = from; index < to; index++) {
      const place = this.characters.placeOf(index);
      if (!isPagePlace(place) || place.page !== page || this.characters.textOf(index).trim() === '') continue;
      list.push({ index, x: (place.bbox[0] + place.bbox[2]) / 2, y: (place.bbox[1] + place.bbox[3]) / 2 });
    }
    list.sort((p, q) => p.y - q.y);
    if (this.pages.size >= MOST_PAGES) this.pages.delete(this.pages.keys().next().value as number);
    this.pages.set(page, list);
    return list;
  }

  /** Which characters stand on a page: [from, to) holds them all. */
  private findRanges(): Map<number, [from: number, to: number]> {
    const ranges = new Map<number, [number, number]>();
    const { count } = this.characters;
    for (let index = 0; index < count; index++) {
      const page = this.characters.pageOf(index);
      if (page === null) continue;
      const range = ranges.get(page);
      if (range) range[1] = index + 1;
      else ranges.set(page, [index, index + 1]);
    }
    return ranges;
  }
}

/** White space as `\s` has it; what Japanese is written with is known at once. */
const isSpace = (code: number): boolean => (code <= 0x3000 || code === 0xfeff) && /\s/.test(String.fromCharCode(code));

/** A reader comes to `b` after `a`, wherever on their lines they stand. */
const isBelow = (a: Box, b: Box): boolean => b[1] + b[3] > a[1] + a[3] && b[1] >= a[1] + (a[3] - a[1]) / 2;

/** Side by side, or one above the other in vertical writing: half of the smaller overlaps. */
function sameLine(a: Box, b: Box): boolean {
  const height = Math.min(a[3] - a[1], b[3] - b[1]);
  const gap = Math.max(b[0] - a[2], a[0] - b[2]);
  return overlap(a[1], a[3], b[1], b[3]) >= height / 2 && gap <= 4 * (b[3] - b[1]);
}

/** Hundredths of a point are enough for a reader, and the same on every machine. */
const roundBox = (box: Box): Box => [round(box[0]), round(box[1]), round(box[2]), round(box[3])];
const round = (n: number): number => Math.round(n * 100) / 100;
