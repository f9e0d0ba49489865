import { remembered } from '../model/remembered.js';
import { type AmountPlace, findAmounts } from './amounts.js';
import { placesOfNoFigure } from './notFigures.js';
import { halfWidth } from './width.js';

export type QuantityComparator = 'eq' | 'gte' | 'lte' | 'gt' | 'lt' | 'approx';

/** A figure with its unit. Offsets are UTF-16 units of the text that was given. */
export interface Quantity {
  /** All that belongs to it: 約80%, 月4回, 30社以上, 「14日」を上回ること. */
  readonly start: number;
  readonly end: number;
  /** The digits and the unit alone. */
  readonly from: number;
  readonly to: number;
  /** Multipliers (千, 億) applied, ▲ as minus; null when it can't be read as one number. */
  readonly value: number | null;
  /** As printed, with a period (回/月); null for a bare number. */
  readonly unit: string | null;
  readonly comparator: QuantityComparator;
  readonly approx: boolean;
  /** The period or share that a prefix names: 月4回 → 月, 1日当たり50人 → 日. Already part of `unit`. */
  readonly per: string | null;
  readonly text: string;
  /** 3.0%～5.0%: both bounds, with `value` null: the contract has no range, and neither bound alone is the target. */
  readonly range: readonly [number, number] | null;
  /** Why `value` is null. */
  readonly problem: 'figure-unreadable' | 'figure-ambiguous' | null;
}

const BEFORE =
  /(?:(?:(?<![成契予公節要解制規条誓協倹集特])約|およそ|おおよそ|概ね|おおむね|ほぼ|最低|少なくとも|最大|最高|延べ|のべ|(?<![遅順圧])延|平均|新たに|年間平均) ?|(?<![\p{sc=Han}\d])(?:[毎各]?[月年週日]|月間|週間|毎日)(?:に|平均|約|延べ|最低)?|(?:[1一](?:日|か月|ヶ月|月|年|週|人|世帯|回|校|団体|施設|事業|学級|クラス|件|社))(?:平均)?(?:当たり|当り|あたり|につき|に)?(?:平均|約|延べ)?|(?<![\p{sc=Han}\d])(?:年度?|月|週|日)(?:当たり|当り|あたり|につき)(?:平均|約|延べ)?|毎(?:年度|年|月|週|日)|年間) ?$/u;

const GLUED = /[^今来先翌同前昨本隔半正数何学毎\d０-９年月](月|年|週)$/u;

const AFTER: readonly (readonly [RegExp, QuantityComparator])[] = [
  [/^を?(?:上回らない|超えない|超過しない)(?:こと|よう)?/u, 'lte'],
  [/^を?(?:下回らない|割り込まない)(?:こと|よう)?/u, 'gte'],
  [/^(?:を|より)?(?:上回る|上回り|上回って|超える|超え|超過する)(?:こと)?/u, 'gt'],
  [/^(?:を|より)?(?:下回る|下回り|切る|割り込む)(?:こと)?/u, 'lt'],
  [/^ ?以上/u, 'gte'],
  [/^ ?(?:以下|以内)/u, 'lte'],
  [/^ ?(?:未満)/u, 'lt'],
  [/^ ?(?:超(?!過)|より多)/u, 'gt'],
  [/^台(?=$|[のをにへ、。\s]|以上)/u, 'approx'],
  [/^ ?(?:程度|前後|ほど|くらい|ぐらい|内外)/u, 'approx'],
];

const SIGNS: Readonly<Record<string, QuantityComparator>> = {
  '<': 'lt',
  '≦': 'lte',
  '≤': 'lte',
  '≧': 'gte',
  '≥': 'gte',
};

/** Digits, or what numbers in kanji are made of: looked for first, since most texts have none. */
const MAY_HOLD = /[0-9０-９一二三四五六七八九十百千]|ゼロ/;

/**
 * Every quantity that the text prints, in order. Dates, ordinals, clock times, item numbers and names that contain digits
 * are none (第2次, 昭和55年, 17時15分, №3, 3R, レベル4).
 */
export const findQuantities: (text: string) => readonly Quantity[] = remembered((text) => {
  if (!MAY_HOLD.test(text)) return [];
  const half = halfWidth(text);
  const cores = joinRanges(
    half,
    findAmounts(half, () => placesOfNoFigure(text)),
  );
  // The head of a span that goes on with no figure: 1～3年生.
  const whole = cores.filter((c) => c.range || c.unitTo > c.unitFrom || !/^ ?[～〜] ?\d/u.test(half.slice(c.to)));
  return whole.map((c, i) => complete(text, half, c, whole[i - 1]?.to ?? 0));
});

/** 2～3回 and 3.0%～5.0% are one figure with two bounds. */
function joinRanges(half: string, cores: readonly AmountPlace[]): AmountPlace[] {
  const joined: AmountPlace[] = [];
  for (const core of cores) {
    const previous = joined.at(-1);
    const between = previous ? half.slice(previous.to, core.from) : '';
    const sameUnit =
      previous &&
      (previous.unitFrom === previous.unitTo ||
        half.slice(previous.unitFrom, previous.unitTo) === half.slice(core.unitFrom, core.unitTo));
    const isRange =
      previous && /^ ?[～〜~-] ?$/u.test(between) && sameUnit && previous.value !== null && core.value !== null;
    if (!isRange) {
      joined.push(core);
      continue;
    }
    joined[joined.length - 1] = {
      ...core,
      from: previous.from,
      start: previous.start,
      value: null,
      problem: 'figure-ambiguous',
      range: [previous.value as number, core.value as number],
    };
  }
  return joined;
}

function complete(text: string, half: string, core: AmountPlace, floor: number): Quantity {
  let [start, end] = [core.start, core.to];
  let comparator: QuantityComparator = 'eq';
  let per: string | null = null;
  for (;;) {
    const lead = half.slice(Math.max(floor, start - 40), start).match(BEFORE);
    if (!lead || lead[0] === '') {
      // 発信月2回: a wrapped line took the space before the period.
      const glued =
        start === core.start && /^回/u.test(half.slice(core.unitFrom))
          ? half.slice(start - 2, start).match(GLUED)
          : null;
      if (glued) [per, start] = [glued[1] as string, start - 1];
      break;
    }
    start -= lead[0].length;
    if (/約|およそ|おおよそ|概ね|おおむね|ほぼ/u.test(lead[0])) comparator = 'approx';
    if (/最低|少なくとも/u.test(lead[0])) comparator = 'gte';
    if (/最大|最高/u.test(lead[0])) comparator = 'lte';
    // 年間100件 is the year's own sum, 年2回 a rhythm.
    const period = lead[0].replace('年間', '').match(/[月年週日]|世帯|団体|施設|事業|学級|クラス|[人回校件社]/u);
    if (period && !/^平均 ?$|^新たに ?$/u.test(lead[0])) per ??= period[0];
  }
  // <0.5mg/L, ≦20: a measured value below what can be told, or a limit; <3> is a number in brackets.
  const sign = SIGNS[half[start - 1] ?? ''];
  if (sign && start === core.start && start - 1 >= floor && !/^ ?[>〉]/u.test(half.slice(core.to)))
    [comparator, start] = [sign, start - 1];
  const openQuote = /[「『“"]/u.test(half[start - 1] ?? '') && /^[」』”"]/u.test(half.slice(end));
  const behind = half.slice(end + (openQuote ? 1 : 0));
  for (const [pattern, compared] of AFTER) {
    const m = behind.match(pattern);
    if (!m) continue;
    comparator = compared;
    end += m[0].length + (openQuote ? 1 : 0);
    if (openQuote) start -= 1;
    break;
  }
  // 30人～ and ～30人 name one bound.
  if (comparator === 'eq' && !core.range) {
    if (/^[～〜](?=$|[\s)、。])/u.test(half.slice(end))) [comparator, end] = ['gte', end + 1];
    else if (/(?:^|[\s(:：])[～〜]$/u.test(half.slice(Math.max(0, start - 2), start)))
      [comparator, start] = ['lte', start - 1];
  }
  const printedUnit = core.unitTo > core.unitFrom ? text.slice(core.unitFrom, core.unitTo) : null;
  return {
    start,
    end,
    from: core.from,
    to: core.to,
    value: core.value,
    unit: printedUnit && per && !printedUnit.includes('/') ? `${printedUnit}/${per}` : printedUnit,
    comparator,
    approx: comparator === 'approx',
    per,
    text: text.slice(start, end),
    range: core.range,
    problem: core.problem,
  };
}
