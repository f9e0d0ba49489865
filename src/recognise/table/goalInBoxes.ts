import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import { isFigureless } from '../figures/index.js';
import { type BoxedOption, boxedOptions } from '../lexicon/boxes.js';
import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { onOneLine, textToValue } from '../value.js';
import { fieldOfHit, type Hit, innermost, type TableEvent } from './events.js';

const GOALS: ReadonlySet<LabelField | undefined> = new Set(['goals', 'objective', 'target', 'indicator', 'criteria']);
/** 定量（単位）, 定性的目標：: of what sort the goal is, before the goal. */
const SORT =
  /^[\s　]*(定\s?量|数\s?値|定\s?性)(?:的な?)?(?:目標|指標|評価)?(?:[\s　]*[（(〔［[][\s　]*(?:単位|内容|指標名?|目標)[^（()）]{0,6}[）)〕］\]])?[\s　]*[:：]?[\s　]*/u;

/**
 * A form lets choose whether a goal is measured or told in words, with the goal behind the box:
 * ```
 *   目標 | ■定量（単位）  直した橋の数（橋）  □定性
 * ```
 * What is measured is the name of an indicator, whose figures stand in the rows below or, `name`, in the next table; a goal in words
 * is the goal.
 */
export function goalInBoxes(events: readonly TableEvent[]): { events: TableEvent[]; name: Hit | null } {
  const read: TableEvent[] = [];
  let name: Hit | null = null;
  for (const [i, e] of events.entries()) {
    const goal = e.type === 'hit' && e.head === null && GOALS.has(fieldOfHit(e)) ? readBoxes(e) : null;
    if (!goal) {
      read.push(e);
      continue;
    }
    read.push({ type: 'labels', labels: goal.labels });
    const isBelow = fieldOfHit(goal.hit) === 'indicatorName' && !events.slice(i + 1).some(tellsFigures);
    if (isBelow) name = goal.hit;
    else read.push(goal.hit);
  }
  return { events: read, name };
}

const tellsFigures = (e: TableEvent): boolean =>
  e.type === 'rows' || (e.type === 'hit' && (e.head?.kind != null || figureKind(innermost(e.path)) !== null));

/** The goal without its boxes, and what is left of the form; null for any other choice. */
function readBoxes(hit: Hit): { readonly hit: Hit; readonly labels: readonly SourceText[] } | null {
  const { text } = hit.value;
  const options = boxedOptions(text.value).map((o) => ({ ...o, ...readOption(text, o) }));
  const isMeasured = new Set(options.map((o) => o.isMeasured));
  const chosen = options.filter((o) => o.isChosen);
  const [only] = chosen;
  if (options.length !== 2 || isMeasured.has(null) || isMeasured.size !== 2 || chosen.length !== 1 || !only)
    return null;
  const told = options.filter((o) => o.rest.value !== '');
  const [goal] = told;
  // The goal stands behind its own box, or behind both.
  if (!goal || told.length > 1 || (goal !== only && goal !== options.at(-1))) return null;
  const named = onOneLine(goal.rest);
  const field: LabelField = only.isMeasured ? (isFigureless(named.value) ? 'indicatorName' : 'indicator') : 'objective';
  const label = hit.path.at(-1)?.text ?? named;
  const from = text.value.indexOf(goal.rest.value);
  return {
    hit: { ...hit, path: [{ reading: plainLabel(field), text: label }], value: textToValue(goal.rest) },
    labels: [sliceText(text, 0, from), sliceText(text, from + goal.rest.value.length)],
  };
}

function readOption(text: SourceText, { from, to }: BoxedOption): { isMeasured: boolean | null; rest: SourceText } {
  const own = sliceText(text, from, to);
  const sort = SORT.exec(own.value);
  const rest = trimText(sliceText(own, sort?.[0].length ?? 0));
  return { isMeasured: sort ? !/性/.test(sort[1] as string) : null, rest };
}
