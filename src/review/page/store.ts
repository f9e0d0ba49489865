import { readPointer, valueAt, withValueAt } from '../../corrections/pointer.js';
import type { Correction, CorrectionsFile, PlanDocument, PlanRecord, RecordField } from '../../schema/types.js';
import { data } from './data.js';

export type Tab = 'records' | 'table' | 'charts' | 'notes';
export type Filter = 'all' | 'doubts' | 'unchecked' | 'corrected';

/** What is chosen: a record, perhaps one of its fields; or a note. */
export interface Choice {
  readonly record: string | null;
  readonly field: RecordField | null;
  readonly note: number | null;
}

interface State {
  tab: Tab;
  filter: Filter;
  query: string;
  department: string | null;
  choice: Choice;
  /** Field under the pointer. */
  hover: Choice | null;
  corrections: readonly Correction[];
  checked: ReadonlySet<string>;
  /** Nothing has changed since the last save. */
  saved: boolean;
  shortcuts: boolean;
}

const NOTHING: Choice = { record: null, field: null, note: null };

export const state: State = {
  tab: 'records',
  filter: 'all',
  query: '',
  department: null,
  choice: NOTHING,
  hover: null,
  corrections: data.corrections.corrections,
  checked: new Set(data.corrections.checked.map((c) => c.record)),
  saved: true,
  shortcuts: true,
};

/** What a listener is told: what was chosen, what the list shows, what one record says, all of it (another language). */
export type Topic = 'choice' | 'hover' | 'list' | 'tab' | 'all' | { readonly record: string | null };

const listeners = new Set<(topic: Topic) => void>();
export const subscribe = (listener: (topic: Topic) => void): void => void listeners.add(listener);
export const announce = (topic: Topic): void => {
  for (const listener of listeners) listener(topic);
};

export const records: readonly PlanRecord[] = data.document.records;
const byId = new Map(records.map((r) => [r.id, r]));
export const recordAsRead = (id: string): PlanRecord | undefined => byId.get(id);

/** The record with what was corrected. */
export function recordNow(id: string): PlanRecord {
  return corrected(byId.get(id) as PlanRecord, id);
}

export const documentNow = (): PlanDocument => corrected(data.document, null);

function corrected<T>(read: T, record: string | null): T {
  return state.corrections
    .filter((c) => c.record === record)
    .reduce((value, c) => withValueAt(value, readPointer(c.path), c.value), read);
}

export function choose(choice: Partial<Choice>): void {
  state.choice = { ...NOTHING, ...choice };
  announce('choice');
}

export function hoverOver(choice: Partial<Choice> | null): void {
  state.hover = choice && { ...NOTHING, ...choice };
  announce('hover');
}

export const correctionOf = (record: string | null, path: string): Correction | undefined =>
  state.corrections.find((c) => c.record === record && c.path === path);

export const isCorrected = (record: string): boolean => state.corrections.some((c) => c.record === record);

/** Sets a value right. One equal to what was read takes the correction back. */
export function correct(record: string | null, path: string, value: unknown): void {
  const read = record === null ? data.document : byId.get(record);
  const around = state.corrections.find((c) => c.record === record && path.startsWith(`${c.path}/`));
  if (around) {
    const inner = readPointer(path).slice(readPointer(around.path).length);
    put(record, around.path, around.was, withValueAt(around.value, inner, value));
    return;
  }
  put(record, path, valueAt(read, readPointer(path)), value);
}

export function takeBack(record: string | null, path: string): void {
  state.corrections = state.corrections.filter((c) => !(c.record === record && c.path === path));
  changed(record);
}

function put(record: string | null, path: string, was: unknown, value: unknown): void {
  const others = state.corrections.filter((c) => !(c.record === record && c.path === path));
  const same = JSON.stringify(was) === JSON.stringify(value);
  state.corrections = same ? others : [...others, { record, path, was, value }];
  changed(record);
}

export function setChecked(record: string, checked: boolean): void {
  const all = new Set(state.checked);
  if (checked) all.add(record);
  else all.delete(record);
  state.checked = all;
  changed(record);
}

function changed(record: string | null): void {
  state.saved = false;
  announce({ record });
}

/** What the reader did, as `plan-import --corrections` takes it. */
export function correctionsFile(): CorrectionsFile {
  const { path, sha256 } = data.document.source;
  return {
    schemaVersion: '1',
    source: { path, sha256 },
    corrections: state.corrections,
    checked: records
      .filter((r) => state.checked.has(r.id))
      .map((r) => ({ record: r.id, fingerprint: data.fingerprints[r.id] as string })),
  };
}
