import type { RecordField } from '../../schema/types.js';
import { data, type Where } from './data.js';
import { type Choice, records, state } from './store.js';
import { isDoubtful } from './view.js';

/** One place in the source with everything that was read from it. */
export interface Mark {
  readonly place: Where;
  readonly owners: readonly Choice[];
  /** Fits no field. */
  readonly unassigned: boolean;
}

/** All places that the document's records, notes and unassigned texts were read from. */
export const marks: readonly Mark[] = collect();

function collect(): Mark[] {
  const found = new Map<string, { place: Where; owners: Choice[]; unassigned: boolean }>();
  const add = (place: Where, owner: Choice, unassigned = false) => {
    const key = JSON.stringify(place);
    const mark = found.get(key) ?? { place, owners: [], unassigned };
    mark.owners.push(owner);
    found.set(key, mark);
  };
  for (const r of records) {
    for (const [field, places] of Object.entries(r.evidence)) {
      for (const p of places ?? []) add(p, { record: r.id, field: field as RecordField, note: null });
    }
  }
  const unassigned = new Set(data.unassigned.map((u) => u.note));
  for (const { note, places } of data.unassigned) {
    for (const p of places) add(p, { record: null, field: null, note }, true);
  }
  for (const [note, { source }] of data.document.notes.entries()) {
    if (source && !unassigned.has(note)) add(source, { record: null, field: null, note });
  }
  return [...found.values()];
}

export type Look = 'field' | 'hover' | 'record' | 'doubt' | 'read' | 'note' | 'unassigned';

/** How the place is drawn now: what is chosen comes before what is doubtful. */
export function lookOf({ owners, unassigned }: Mark): Look {
  const { choice, hover } = state;
  const isOf = (c: Choice | null) =>
    c !== null &&
    owners.some((o) =>
      c.note === null ? o.record !== null && o.record === c.record && o.field === c.field : o.note === c.note,
    );
  if ((choice.field || choice.note !== null) && isOf(choice)) return 'field';
  if (hover && isOf(hover)) return 'hover';
  if (unassigned) return 'unassigned';
  if (choice.record !== null && owners.some((o) => o.record === choice.record)) return 'record';
  if (owners.some((o) => o.record !== null && doubtful().has(o.record))) return 'doubt';
  return owners.every((o) => o.note !== null) ? 'note' : 'read';
}

let known: { checked: ReadonlySet<string>; ids: Set<string> } | null = null;
function doubtful(): Set<string> {
  if (known?.checked !== state.checked) {
    known = { checked: state.checked, ids: new Set(records.filter(isDoubtful).map((r) => r.id)) };
  }
  return known.ids;
}

/** Whose field a click on the place shows: the next owner, where the chosen record shares it with others. */
export function ownerToShow({ owners }: Mark): Choice {
  const { choice } = state;
  const at = owners.findIndex((o) => o.record === choice.record && o.field === choice.field && o.note === choice.note);
  if (at >= 0) return owners[(at + 1) % owners.length] as Choice;
  return owners.find((o) => o.record !== null && o.record === choice.record) ?? (owners[0] as Choice);
}
