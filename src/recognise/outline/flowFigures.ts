import type { PlanBuilder } from '../builder.js';
import { type FieldInput, labelledInput } from '../fields/input.js';
import { sliceLine } from '../items.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { MeasuredFigures } from '../measuredFigures.js';
import { linesToValue } from '../value.js';
import { type Piece, readingOf } from './piece.js';
import { plainLabel } from './plainLabel.js';

/** What may stand among the figures of an indicator. */
const TELLS_FIGURES: ReadonlySet<LabelField> = new Set([
  'indicator',
  'indicatorName',
  'baseline',
  'target',
  'result',
  'forecast',
  'goals',
  'objective',
  'currentState',
]);

/** Longer than this, or with a sentence in it, the text tells more than a name or a figure. */
const LONGEST = 40;

/**
 * One indicator told on lines of their own:
 * ```
 *   指標：相談の受付件数
 *   目標値：30件　実績値：34件
 * ```
 */
export class FlowFigures {
  private readonly waiting: MeasuredFigures;

  constructor(private readonly builder: PlanBuilder) {
    this.waiting = new MeasuredFigures(builder);
  }

  /** What waits is whole where anything but a label follows. */
  endBefore(piece: Piece): void {
    const reading = readingOf(piece);
    if (!reading || !TELLS_FIGURES.has(reading.field)) this.end();
  }

  /** True when the value is the name of an indicator, or one of its figures; what else is told ends it. */
  keeps(input: FieldInput): boolean {
    const { name, unit } = nameAndUnit(input);
    const isPlain = isOneEntry(name);
    if (isPlain && !unit && this.waiting.keeps(input)) return true;
    this.end();
    if (!isPlain || !this.waiting.keepsName(name)) return false;
    if (unit) this.waiting.keeps(unit);
    return true;
  }

  /** The text has ended: a name alone may be that of the figures in the table below it. */
  close(tableFollows: boolean): void {
    if (tableFollows) this.builder.toldAbove.name.announce(this.waiting.giveName());
    this.end();
  }

  /** Gives what waits to the record. */
  end(): void {
    this.waiting.end();
  }
}

const UNIT_LINE = /^[\s　]*[（(［[【]?単位[】\]］]?[\s　：:]*(?=[^\s　：:]{1,8}$)/u;

/** 単位：件 in the line below the name, which ends no text by itself. */
function nameAndUnit(input: FieldInput): { readonly name: FieldInput; readonly unit: FieldInput | null } {
  const { lines, tables } = input.value;
  const last = lines.at(-1);
  const label = last && lines.length > 1 ? UNIT_LINE.exec(last.text.value)?.[0].length : undefined;
  const measures = isIndicator(input.reading?.field);
  if (!last || label === undefined || !measures) return { name: input, unit: null };
  const unit = linesToValue([sliceLine(last, label)]);
  const before = lines.slice(0, -1);
  const name = before.map((l, i) => (i === before.length - 1 ? { ...l, after: 'end' as const } : l));
  return {
    name: { ...input, value: linesToValue(name, tables) },
    unit: labelledInput(plainLabel('unit'), null, unit),
  };
}

function isOneEntry({ value: { lines, text } }: FieldInput): boolean {
  const isWhole = lines.every((l, i) => i === lines.length - 1 || l.after === 'wrap');
  return isWhole && text.value.length <= LONGEST && !/[。\n]/.test(text.value);
}
