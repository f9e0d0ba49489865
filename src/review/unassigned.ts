import { holdsMiddle, unionBox } from '../model/geometry.js';
import type { Glyph, Page } from '../model/page.js';
import { isPagePlace, type PagePlace, type Place } from '../model/place.js';
import type { PlanDocument } from '../schema/types.js';

/** Indexes of the notes that hold what fitted nowhere: they stand last, from the place that the diagnostic names. */
export function unassignedNotes({ notes, diagnostics }: PlanDocument): number[] {
  const found = diagnostics.find((d) => d.code === 'text-unassigned');
  if (!found) return [];
  const place = JSON.stringify(found.source);
  const first = notes.findLastIndex((n) => n.heading === null && JSON.stringify(n.source) === place);
  return first < 0 ? [] : notes.map((_, i) => i).slice(first);
}

/**
 * Every place of unassigned text. A note names only its first: the other lines of it are looked up on its page, among
 * the characters that no field and no other note claims.
 */
export function unassignedPlaces(document: PlanDocument, pages: readonly Page[]): { note: number; places: Place[] }[] {
  const claimed = document.records.flatMap((r) => Object.values(r.evidence).flatMap((places) => places ?? []));
  const byNumber = new Map(pages.map((p) => [p.number, p]));
  return unassignedNotes(document).map((note) => {
    const { source, text } = document.notes[note] as PlanDocument['notes'][number];
    const page = source && isPagePlace(source) ? byNumber.get(source.page) : undefined;
    if (!source || !page) return { note, places: source ? [source] : [] };
    const first = source as PagePlace;
    const taken = claimed.filter((p): p is PagePlace => isPagePlace(p) && p.page === page.number);
    let free = page.glyphs.filter((g) => g.text.trim() !== '' && !taken.some((p) => isIn(g, p)) && !isIn(g, first));
    const own = page.glyphs
      .filter((g) => g.text.trim() !== '' && isIn(g, first))
      .map((g) => g.text)
      .join('');
    const rest = text.split('\n').filter((line) => !own.includes(bare(line)));
    const places: PagePlace[] = [first];
    for (const line of rest) {
      const run = lookUp(bare(line), free);
      if (run.length === 0) continue;
      free = free.filter((g) => !run.includes(g));
      places.push({ page: page.number, bbox: run.map((g) => g.box).reduce(unionBox) });
    }
    return { note, places };
  });
}

const bare = (line: string) => line.replace(/\s/g, '');

function isIn({ box }: Glyph, { bbox }: PagePlace): boolean {
  return holdsMiddle(bbox, box);
}

/** The first run of these characters in printing order. */
function lookUp(text: string, glyphs: readonly Glyph[]): Glyph[] {
  const all = glyphs.map((g) => g.text).join('');
  const at = text === '' ? -1 : all.indexOf(text);
  if (at < 0) return [];
  let passed = 0;
  return glyphs.filter((g) => {
    const isIn = passed >= at && passed < at + text.length;
    passed += g.text.length;
    return isIn;
  });
}
