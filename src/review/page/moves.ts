import type { RecordField } from '../../schema/types.js';
import { cardId } from './card.js';
import { choose, recordNow, state } from './store.js';
import { isFilled } from './values.js';
import { FIELDS, isDoubtful, shownRecords } from './view.js';

/** Steps through what is shown; they begin again at the end. */

export function goToRecord(by: number): void {
  step(
    shownRecords().map((r) => r.id),
    by,
  );
}

export function goToDoubt(by: number): void {
  const shown = shownRecords();
  const doubtful = shown.filter(isDoubtful).map((r) => r.id);
  const at = shown.findIndex((r) => r.id === state.choice.record);
  const order = shown.map((r) => r.id);
  const next =
    by > 0
      ? doubtful.find((id) => order.indexOf(id) > at)
      : doubtful.findLast((id) => order.indexOf(id) < (at < 0 ? order.length : at));
  const to = next ?? (by > 0 ? doubtful[0] : doubtful.at(-1));
  if (to) chooseRecord(to);
}

export function goToField(by: number): void {
  const { record, field } = state.choice;
  if (record === null) {
    goToRecord(1);
    return;
  }
  const filled = FIELDS.filter((f) => isFilled(recordNow(record), f));
  const at = field === null ? (by > 0 ? -1 : 0) : filled.indexOf(field);
  const to = filled[(at + by + filled.length) % filled.length] as RecordField;
  choose({ record, field: to });
  fieldButton(record, to)?.focus({ preventScroll: true });
}

function step(ids: readonly string[], by: number): void {
  if (ids.length === 0) return;
  const at = state.choice.record === null ? -1 : ids.indexOf(state.choice.record);
  const to = at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length;
  chooseRecord(ids[to] as string);
}

function chooseRecord(id: string): void {
  choose({ record: id });
  if (state.tab === 'records')
    document.querySelector<HTMLElement>(`#${cardId(id)} .card-choose`)?.focus({ preventScroll: true });
}

const fieldButton = (record: string, field: RecordField) =>
  document.querySelector<HTMLElement>(`#${cardId(record)} .field[data-field="${field}"] > .field-name`);
