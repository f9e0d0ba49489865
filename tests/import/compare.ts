import type { Indicator, PlanDocument, PlanRecord, Progress } from '../../src/schema/types.js';
import { alignRecords } from './alignRecords.js';
import type { ExpectedDocument, ExpectedRecord } from './expected.js';

/** One value that is not as expected, on one line. */
export interface Miss {
  /** `title`, `departments[土木部].policy`, `records[3].progress[2024].status`; `records[+2]` is a record too many. */
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

export interface Comparison {
  readonly records: { readonly expected: number; readonly got: number; readonly matched: number };
  /** Values compared: those that the answer or the output has. */
  readonly fields: { readonly of: number; readonly right: number };
  readonly misses: readonly Miss[];
}

/** Text is the same when it is so after NFKC and without white space. */
export const sameText = (a: string | null, b: string | null): boolean => bare(a) === bare(b);
const bare = (text: string | null) => (text ?? '').normalize('NFKC').replace(/\s+/g, '');

const DOCUMENT = ['title', 'kind', 'asOf'] as const;
const RECORD_TEXTS = ['department', 'title', 'currentState', 'objective', 'measures'] as const;
const RECORD_LISTS = ['divisions', 'category', 'criteria'] as const;
const PROGRESS_TEXTS = ['status', 'outcome', 'nextSteps'] as const;
const PROGRESS_FIGURES = ['revenueEffect', 'expenditureEffect'] as const;
const ACHIEVEMENT = ['label', 'meaning', 'level'] as const;

/** Holds an import against the right answer; what its `doubts` name is not counted. */
export function compareDocument(expected: ExpectedDocument, got: PlanDocument): Comparison {
  const tally = new Tally();
  const doubts = new Set(expected.doubts.filter((d) => d.record === null).map((d) => d.field));
  for (const field of DOCUMENT) if (!doubts.has(field)) tally.text(field, expected[field], got[field]);
  if (!doubts.has('municipality')) tally.json('municipality', expected.municipality, got.municipality);
  if (!doubts.has('fiscalYears')) tally.json('fiscalYears', expected.fiscalYears, got.fiscalYears);
  if (!doubts.has('departments')) compareDepartments(expected.departments, got.departments, tally);

  const pairs = alignRecords(expected.records, got.records);
  const found = new Set(pairs.values());
  for (const [i, record] of expected.records.entries()) {
    const at = pairs.get(i);
    const other = at === undefined ? null : (got.records[at] as PlanRecord);
    compareRecord(`records[${i}]`, record, other, doubtsOf(expected, i), tally);
  }
  for (const [i, record] of got.records.entries()) {
    if (!found.has(i)) tally.miss(`records[+${i}]`, null, record.title ?? record.objective ?? record.measures);
  }
  return {
    records: { expected: expected.records.length, got: got.records.length, matched: pairs.size },
    fields: { of: tally.of, right: tally.of - tally.misses.length },
    misses: tally.misses,
  };
}

/** A doubt about an indicator's name, text or unit leaves its figures in: `indicators.name`. */
function doubtsOf({ doubts }: ExpectedDocument, record: number): Set<string> {
  return new Set(
    doubts
      .filter((d) => d.record === record)
      .map((d) => (/^indicators\[\d+\]\.(?:name|text|unit)/.test(d.field) ? 'indicators.name' : baseOf(d.field))),
  );
}

const baseOf = (field: string) => field.split(/[.[]/)[0] as string;

function compareRecord(
  at: string,
  expected: ExpectedRecord,
  got: PlanRecord | null,
  doubts: ReadonlySet<string>,
  tally: Tally,
): void {
  if (got === null) {
    tally.miss(at, expected.title ?? expected.objective ?? expected.measures, null);
    return;
  }
  const sure = <F extends string>(fields: readonly F[]) => fields.filter((f) => !doubts.has(f));
  for (const field of sure(RECORD_TEXTS)) tally.text(`${at}.${field}`, expected[field], got[field]);
  for (const field of sure(RECORD_LISTS)) tally.list(`${at}.${field}`, expected[field], got[field]);
  if (!doubts.has('number')) {
    tally.text(`${at}.number.marker`, expected.number?.marker ?? null, got.number?.marker ?? null);
    tally.json(`${at}.number.ordinal`, expected.number?.ordinal ?? null, got.number?.ordinal ?? null);
  }
  if (!doubts.has('indicators'))
    compareIndicators(`${at}.indicators`, expected.indicators, got.indicators, !doubts.has('indicators.name'), tally);
  if (!doubts.has('schedule')) {
    const steps = (record: Pick<PlanRecord, 'schedule'>) =>
      record.schedule.flatMap((s) => s.years.map((y) => [s.step, y.fiscalYear, y.text].map((v) => v ?? '').join('|')));
    tally.bag(`${at}.schedule`, steps(expected), steps(got));
  }
  if (!doubts.has('progress')) compareProgress(`${at}.progress`, expected.progress, got.progress, tally);
  if (!doubts.has('achievement')) compareAchievement(`${at}.achievement`, expected.achievement, got.achievement, tally);
  if (!doubts.has('extras')) {
    const lines = (record: Pick<PlanRecord, 'extras'>) => record.extras.map((x) => `${x.label ?? ''}|${x.text}`);
    tally.bag(`${at}.extras`, lines(expected), lines(got));
  }
}

/** Figure by figure; one of the running text may be missing. */
function compareIndicators(
  at: string,
  expected: ExpectedRecord['indicators'],
  got: readonly Indicator[],
  nameMatters: boolean,
  tally: Tally,
): void {
  const figures = (indicators: readonly Indicator[]) =>
    indicators.flatMap((i) =>
      i.values.map((v) =>
        [
          nameMatters ? i.name : null,
          v.kind,
          v.fiscalYear,
          v.comparator,
          v.value ?? v.text,
          nameMatters ? v.unit : null,
        ]
          .map((part) => part ?? '')
          .join('|'),
      ),
    );
  const optional = figures(expected.filter((i) => i.prose));
  const rest = figures(got).filter((figure) => {
    const known = optional.findIndex((f) => sameText(f, figure));
    if (known >= 0) optional.splice(known, 1);
    return known < 0;
  });
  tally.bag(at, figures(expected.filter((i) => !i.prose)), rest);
}

function compareProgress(at: string, expected: readonly Progress[], got: readonly Progress[], tally: Tally): void {
  for (const year of new Set([...expected, ...got].map((p) => p.fiscalYear))) {
    const [one, other] = [expected, got].map((all) => all.find((p) => p.fiscalYear === year));
    const where = `${at}[${year}]`;
    for (const field of PROGRESS_TEXTS) tally.text(`${where}.${field}`, one?.[field] ?? null, other?.[field] ?? null);
    for (const field of PROGRESS_FIGURES) tally.json(`${where}.${field}`, one?.[field] ?? null, other?.[field] ?? null);
    compareAchievement(`${where}.achievement`, one?.achievement ?? null, other?.achievement ?? null, tally);
  }
}

function compareAchievement(
  at: string,
  expected: PlanRecord['achievement'],
  got: PlanRecord['achievement'],
  tally: Tally,
): void {
  for (const field of ACHIEVEMENT) tally.text(`${at}.${field}`, expected?.[field] ?? null, got?.[field] ?? null);
}

function compareDepartments(
  expected: PlanDocument['departments'],
  got: PlanDocument['departments'],
  tally: Tally,
): void {
  const names = (all: PlanDocument['departments']) => all.map((d) => d.name);
  tally.list('departments', names(expected), names(got));
  for (const one of expected) {
    const other = got.find((d) => sameText(d.name, one.name));
    if (!other) continue;
    for (const field of ['policy', 'duties', 'summary'] as const)
      tally.text(`departments[${one.name}].${field}`, one[field], other[field]);
    for (const field of ['title', 'name', 'reading'] as const)
      tally.text(`departments[${one.name}].head.${field}`, one.head?.[field] ?? null, other.head?.[field] ?? null);
  }
}

/** Counts what either side has; what neither has is no merit. */
class Tally {
  of = 0;
  readonly misses: Miss[] = [];

  miss(at: string, expected: unknown, got: unknown): void {
    this.of++;
    this.misses.push({ at, expected: print(expected), got: print(got) });
  }

  private count(at: string, expected: unknown, got: unknown, isSame: boolean): void {
    if (isSame) this.of++;
    else this.miss(at, expected, got);
  }

  text(at: string, expected: string | null, got: string | null): void {
    if (expected !== null || got !== null) this.count(at, expected, got, sameText(expected, got));
  }

  json(at: string, expected: unknown, got: unknown): void {
    if (expected !== null || got !== null)
      this.count(at, expected, got, sameText(JSON.stringify(expected), JSON.stringify(got)));
  }

  /** Entry by entry, in order. */
  list(at: string, expected: readonly string[], got: readonly string[]): void {
    for (let i = 0; i < Math.max(expected.length, got.length); i++)
      this.text(`${at}[${i}]`, expected[i] ?? null, got[i] ?? null);
  }

  /** Entry by entry, in any order; what is missing is shown beside what is there instead. */
  bag(at: string, expected: readonly string[], got: readonly string[]): void {
    const rest = [...got];
    const missing = expected.filter((entry) => {
      const found = rest.findIndex((other) => sameText(entry, other));
      if (found >= 0) {
        rest.splice(found, 1);
        this.of++;
      }
      return found < 0;
    });
    this.list(at, missing, rest);
  }
}

const print = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\n/g, '⏎') : JSON.stringify(value);
