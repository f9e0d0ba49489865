import { sliceText } from '../../model/sourceText.js';
import { textToValue } from '../value.js';
import { type FieldHandler, singleYear } from './input.js';
import { announcesTimetable, toSchedule } from './schedule.js';
import { textsOfYears } from './textsOfYears.js';

/** Gives each part of a text that opens with its fiscal year to `handler` with that year, and any other text as it stands. */
export function byYears(handler: FieldHandler): FieldHandler {
  return (record, input, context) => {
    const { text } = input.value;
    const told = singleYear(input.years) === null ? textsOfYears(text) : null;
    if (!told || (handler !== toSchedule && told.parts.some((p) => p.from !== p.to))) {
      handler(record, input, context);
      return;
    }
    if (told.before) handler(record, { ...input, value: textToValue(told.before) }, context);
    for (const part of told.parts) {
      record.labels.push(sliceText(text, part.at, part.textAt));
      for (let year = part.from; year <= part.to; year++)
        handler(record, { ...input, years: { from: year, to: year }, value: textToValue(part.text) }, context);
    }
  };
}

/** 今後の予定 with a line a year is a timetable; any other text of what is to follow stays with `handler`. */
export function plannedByYears(handler: FieldHandler): FieldHandler {
  const toTimetable = byYears(toSchedule);
  return (record, input, context) => {
    const isTimetable = announcesTimetable(input.reading) && textsOfYears(input.value.text)?.before === null;
    (isTimetable ? toTimetable : handler)(record, input, context);
  };
}
