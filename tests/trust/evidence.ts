import { isPagePlace, type Place, type SourceCharacters } from '../../src/model/place.js';
import type { PlanDocument, PlanRecord, RecordField } from '../../src/schema/types.js';
import { stringsOf } from './conservation.js';

/** One value of a record that does not stand where its evidence says. */
export interface Miss {
  readonly record: string;
  readonly field: RecordField;
  readonly value: string;
  /** What a reader finds there. */
  readonly there: string;
}

export interface EvidenceReport {
  readonly texts: number;
  readonly figures: number;
  readonly textMisses: readonly Miss[];
  readonly figureMisses: readonly Miss[];
  /** Characters at the evidence for each character of the values: 1 is evidence that holds nothing else. */
  readonly width: number;
}

const TEXT_FIELDS = [
  'department',
  'divisions',
  'category',
  'number',
  'title',
  'currentState',
  'objective',
  'measures',
  'criteria',
  'indicators',
  'schedule',
  'progress',
  'achievement',
  'extras',
] as const satisfies readonly RecordField[];

/** Holds every text and figure of the records against what a reader finds at its evidence. Reads the output alone. */
export function checkEvidence(document: PlanDocument, characters: SourceCharacters): EvidenceReport {
  const reader = new PlaceReader(characters);
  const report = { texts: 0, figures: 0, textMisses: [] as Miss[], figureMisses: [] as Miss[] };
  let needed = 0;
  let read = 0;
  for (const record of document.records) {
    for (const field of TEXT_FIELDS) {
      const values = textsOfField(record, field);
      const amounts = field === 'progress' ? amountsOf(record) : [];
      if (values.length + amounts.length === 0) continue;
      const there = reader.read(record.evidence[field] ?? []);
      read += there.length;
      needed += new Set(values).size === 0 ? there.length : [...new Set(values)].join('').replace(/\s/g, '').length;
      for (const value of values) {
        report.texts++;
        if (!standsIn(value, there)) report.textMisses.push({ record: record.id, field, value, there });
      }
      for (const value of amounts) {
        report.figures++;
        if (!standsAsFigure(value, there))
          report.figureMisses.push({ record: record.id, field, value: `${value}`, there });
      }
      if (field !== 'indicators') continue;
      for (const { value, text } of record.indicators.flatMap((i) => i.values)) {
        report.figures++;
        if (!standsIn(text, there) || (value !== null && !standsAsFigure(value, text)))
          report.figureMisses.push({ record: record.id, field, value: `${value} = ${text}`, there });
      }
    }
  }
  return { ...report, width: needed === 0 ? 1 : read / needed };
}

/** The printed texts of a field: what is derived (levels, units, legends' meanings) stands elsewhere. */
function textsOfField(record: PlanRecord, field: RecordField): string[] {
  switch (field) {
    case 'number':
      return record.number?.marker ? [record.number.marker] : [];
    case 'achievement':
      return record.achievement ? [record.achievement.label] : [];
    case 'indicators':
      return record.indicators.flatMap((i) => [i.name, i.text].filter((t) => t !== null));
    case 'progress':
      return record.progress
        .flatMap((p) => [p.status, p.outcome, p.nextSteps, p.achievement?.label])
        .filter((t): t is string => typeof t === 'string');
    default:
      return stringsOf(record[field]);
  }
}

const amountsOf = (record: PlanRecord): number[] =>
  record.progress.flatMap((p) => [p.revenueEffect, p.expenditureEffect]).filter((n): n is number => n !== null);

/** Whether the characters of `value` occur in `there`, in order. White space does not count. */
export function standsIn(value: string, there: string): boolean {
  let at = 0;
  for (const unit of value.replace(/\s/g, '')) {
    at = there.indexOf(unit, at);
    if (at < 0) return false;
    at += unit.length;
  }
  return true;
}

const KANJI = '〇一二三四五六七八九';

/** Whether the digits of `value` occur in `text` in a row, but for separators, trailing zeros of a multiplier and a factor of ten. */
export function standsAsFigure(value: number, text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[〇一二三四五六七八九]/g, (c) => String(KANJI.indexOf(c)))
    .replace(/[,，\s.]/g, '')
    .replace(/(?<=\d)[千万億](?=\d)/g, '');
  const digits = value.toFixed(6).replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits === ''
    ? /0|ゼロ|[十百千]|倍|半|皆/.test(plain)
    : plain.includes(digits) || /(?<!\d)[十百千]/.test(plain);
}

/** Reads what stands in places, as a reader would: lines from the top, each from the left. */
export class PlaceReader {
  readonly #lines = new Map<number, number[]>();
  readonly #pages = new Map<number, { index: number; x: number; y: number; height: number }[]>();

  constructor(private readonly characters: SourceCharacters) {
    for (let index = 0; index < characters.count; index++) {
      if (characters.textOf(index).trim() === '') continue;
      const place = characters.placeOf(index);
      if (isPagePlace(place)) {
        const [x0, y0, x1, y1] = place.bbox;
        append(this.#pages, place.page, { index, x: (x0 + x1) / 2, y: (y0 + y1) / 2, height: y1 - y0 });
      } else append(this.#lines, place.line, index);
    }
    for (const list of this.#pages.values()) list.sort((a, b) => a.y - b.y);
  }

  read(places: readonly Place[]): string {
    return places.map((place) => this.#readOne(place)).join('');
  }

  #readOne(place: Place): string {
    if (!isPagePlace(place)) {
      const indexes: number[] = [];
      for (let line = place.line; line <= place.toLine; line++) indexes.push(...(this.#lines.get(line) ?? []));
      return this.#textsOf(indexes);
    }
    const [x0, y0, x1, y1] = place.bbox;
    const inside = (this.#pages.get(place.page) ?? []).filter((c) => c.x >= x0 && c.x <= x1 && c.y >= y0 && c.y <= y1);
    const lines: (typeof inside)[] = [];
    for (const c of inside) {
      const line = lines.at(-1);
      const first = line?.[0];
      if (line && first && c.y - first.y < Math.min(c.height, first.height) / 2) line.push(c);
      else lines.push([c]);
    }
    return this.#textsOf(lines.flatMap((line) => line.sort((a, b) => a.x - b.x).map((c) => c.index)));
  }

  #textsOf(indexes: readonly number[]): string {
    return indexes.map((i) => this.characters.textOf(i)).join('');
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
