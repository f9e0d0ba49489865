import { readFiscalYears } from '../../japanese/index.js';
import type { LabelReading } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { onOneLine } from '../value.js';
import { fieldOfHit, type Hit, type TableEvent } from './events.js';
import { AFTERWARDS } from './toldByYear.js';

type Loose = Extract<TableEvent, { type: 'loose' }>;

const FEWEST_YEARS = 2;

/**
 * Years with a text beside each, in a table that tells what came of the item: how it went in each of them.
 * ```
 *   令和５年度   │ 桟橋の傷みを調べた。
 *   令和６年度   │ 板を替えた。
 *   ６年度の成果 │ 雨の日も渡れるようになった。
 * ```
 */
export function withTextsOfYears(events: readonly TableEvent[]): TableEvent[] {
  const told = new Map<TableEvent, Hit>();
  const years = new Set<TableEvent>();
  for (const [i, year] of events.entries()) {
    const text = events[i + 1];
    const own = year.type === 'loose' ? yearOf(year) : null;
    if (year.type !== 'loose' || text?.type !== 'loose' || !own || !isSentence(text)) continue;
    const label = onOneLine(year.value.text);
    const reading = { ...plainLabel('status'), years: own };
    told.set(text, { type: 'hit', path: [{ reading, text: label }], head: null, value: text.value });
    years.add(year);
  }
  const isReport = events.some((e) => e.type === 'hit' && AFTERWARDS.has(fieldOfHit(e)));
  if (!isReport || told.size < FEWEST_YEARS) return [...events];
  return events.map((e) => {
    if (e.type === 'loose' && years.has(e)) return { type: 'labels', labels: [onOneLine(e.value.text)] };
    return told.get(e) ?? e;
  });
}

function yearOf({ value }: Loose): LabelReading['years'] {
  const text = onOneLine(value.text).value.trim();
  const years = text.length <= LONGEST_YEAR && !/[。、]/.test(text) ? readFiscalYears(text) : null;
  return years?.from === years?.to ? years : null;
}
const LONGEST_YEAR = 10;

const isSentence = ({ value }: Loose): boolean => /。[\s　]*$|\p{L}{8}/u.test(onOneLine(value.text, '').value);
