import { beginsAnew, beginsBullet, beginsItem, endsSentence } from '../marks.js';
import { type Token, textOf as textOfTokens } from './segments.js';

type Words = readonly Token[];

/** A label in so many lines, and a text in so many. */
const LABEL_LINES = 8;
const TEXT_LINES = 24;
/** Lines at the ends of a form that no label belongs to: the rest of a text of the page before, or the beginning of one. */
const MOST_OPEN = 12;

/*
 * What speaks against a parting: a label off the middle of its text by a line, a text that flows over into the next label's,
 * blank lines inside a text while others stand between texts, and words that are no label.
 */
const OFF = 1.2;
/** A label between two lines of its text may be printed on the upper one. */
const OFF_BESIDE = 0.1;
const MOST_OFF = 0.5;
const LOOSE = 0.2;
const FLOWS = 1;
const COUNTS = 0.6;
/** A list with bullets of one kind goes over into the next label's text, or bullets of two kinds stand in one. */
const LIST = 0.3;
const BLANK_INSIDE = 0.8;
const NO_BLANK = 0.5;
const UNKNOWN = 1;
const EACH = 0.1;
/** A label on a line of its own, above its text; and by so much better is the other parting. */
const ALONE = 0.5;
const SURE = 0.3;
const OPEN = 0.3;
/** No more for each label than this. */
const MOST_COST = 0.75;
/** A line this wide, beside the widest, is full: what stands on it goes on below. */
const FULL = 0.85;

/** A line of text, or of a label, how far down it stands in lines of text. */
export interface Placed {
  readonly y: number;
  readonly words: Words;
  readonly line: number;
  /** More blank lines above it than usual. */
  readonly isParted: boolean;
}

/** A label's lines [fromLabel, toLabel) with those of its text. */
export interface Pair {
  readonly fromText: number;
  readonly toText: number;
  readonly fromLabel: number;
  readonly toLabel: number;
  readonly isKnown: boolean;
}

/** The words of a line as one text. */
export const textOf = (source: string, words: Words): string => textOfTokens(source, { tokens: words });

/** Lines of labels that are names with each other, but also names apart: 取組状況 above 成果. */
const areSeveral = (names: readonly (readonly boolean[])[], j: number, k: number): boolean =>
  Array.from({ length: k - 1 }, (_, i) => names[j]?.[i] && names[j + i + 1]?.[k - i - 2]).some(Boolean);

/** The parting of the texts among the labels that costs least; null where none is likely. */
export function leastCost(
  source: string,
  texts: readonly Placed[],
  labels: readonly Placed[],
  isLabel: (text: string) => boolean,
): readonly Pair[] | null {
  if (texts.length === 0 || labels.length === 0) return null;
  const ends = endsOf(source, texts);
  // Where labels stand on lines of their own, between two of their texts, others are printed where they stand.
  const isAlone = labels.some((l) => !Number.isInteger(l.y));
  const counts = texts.map(({ words }) => countOf(textOf(source, words)));
  const listed = listsOf(source, texts);
  const hasBlanks = texts.some((t, i) => i > 0 && t.isParted);
  const names = labels.map((_, j) =>
    Array.from({ length: Math.min(LABEL_LINES, labels.length - j) }, (_, k) =>
      isLabel(
        labels
          .slice(j, j + k + 1)
          .map((l) => textOf(source, l.words))
          .join(''),
      ),
    ),
  );
  // １．現状 / 認識 / ２．目標: where the labels are numbered, none begins without a number.
  const numbered = labels.map(({ words }) => NUMBERED.test(textOf(source, words)));
  const areNumbered = numbered[0] === true && numbered.filter(Boolean).length > 1;
  type Best = { readonly cost: number; readonly pairs: readonly Pair[] };
  const best: (Best | undefined)[][] = texts.map(() => []);
  best.push([]);
  for (let i = 0; i <= Math.min(MOST_OPEN, texts.length - 1); i++)
    (best[i] as (Best | undefined)[])[0] = { cost: i * OPEN, pairs: [] };
  for (let i = 0; i < texts.length; i++) {
    for (let j = 0; j < labels.length; j++) {
      const so = best[i]?.[j];
      if (!so) continue;
      let inside = (counts[i] === 'on' ? COUNTS : 0) + (listed[i] === 'same' ? LIST : 0);
      for (let to = i + 1; to <= Math.min(texts.length, i + TEXT_LINES); to++) {
        if (to - 1 > i && hasBlanks && texts[to - 1]?.isParted) inside += BLANK_INSIDE;
        if (to - 1 > i && counts[to - 1] === 'anew') inside += COUNTS;
        if (to - 1 > i && listed[to - 1] === 'other') inside += LIST;
        const cut =
          to === texts.length ? 0 : (ends[to - 1] ? 0 : FLOWS) + (hasBlanks && !texts[to]?.isParted ? NO_BLANK : 0);
        for (let k = 1; k <= LABEL_LINES && j + k <= labels.length; k++) {
          const [top, bottom] = [labels[j] as Placed, labels[j + k - 1] as Placed];
          if (bottom.y - top.y > k - 1) break;
          const below = (top.y + bottom.y) / 2 - (i + to - 1) / 2;
          // The more lines a label has, the less they stand on those of its text.
          const apart = Math.max(0, Math.abs(below) - LOOSE * (k - 1));
          if (apart > MOST_OFF) continue;
          const isKnown = names[j]?.[k - 1] === true;
          if (areNumbered && (!numbered[j] || numbered.slice(j + 1, j + k).includes(true))) continue;
          if (k > 1 && (!isKnown || (!areNumbered && areSeveral(names, j, k)))) continue;
          const off = apart * (!isAlone && below < 0 ? OFF_BESIDE : OFF);
          const cost = so.cost + off + inside + cut + EACH + (isKnown ? 0 : UNKNOWN);
          const known = best[to]?.[j + k];
          if (known && known.cost <= cost) continue;
          const pair = { fromText: i, toText: to, fromLabel: j, toLabel: j + k, isKnown };
          (best[to] as (Best | undefined)[])[j + k] = { cost, pairs: [...so.pairs, pair] };
        }
      }
    }
  }
  let found: Best | undefined;
  for (let i = Math.max(1, texts.length - MOST_OPEN); i <= texts.length; i++) {
    const end = best[i]?.[labels.length];
    if (end && (!found || end.cost + (texts.length - i) * OPEN < found.cost))
      found = { ...end, cost: end.cost + (texts.length - i) * OPEN };
  }
  if (!found || found.cost > found.pairs.length * MOST_COST) return null;
  // Labels that stand beside the first lines of their texts have nothing to be found here.
  let top = Math.ceil((labels[0] as Placed).y) * OPEN;
  for (const [j, { y }] of labels.entries()) {
    const at = Math.ceil(y);
    if (at === 0 || at >= texts.length || (j > 0 && names[j - 1]?.[1] && !areSeveral(names, j - 1, 2))) continue;
    top +=
      (ends[at - 1] ? 0 : FLOWS) +
      (hasBlanks && !texts[at]?.isParted ? NO_BLANK : 0) +
      (counts[at] === 'on' ? COUNTS : 0);
    if (at > y) top += ALONE;
  }
  return found.cost - found.pairs.length * EACH + SURE < top ? found.pairs : null;
}

const NUMBERED = /^[0-9０-９]{1,2}[.．、]/;
const FIRST_ITEM = /^(?:①|[（(][1１一ア][)）]|[1１][.．、)）]|[アａa][.．、)）])/;

/** Whether the line begins to count items anew or goes on with that. */
const countOf = (text: string): 'anew' | 'on' | null =>
  FIRST_ITEM.test(text) ? 'anew' : beginsItem(text) ? 'on' : null;

/** Tells of each line that a bullet begins whether it is the bullet of the line above, or of the item that goes on there. */
function listsOf(source: string, texts: readonly Placed[]): ('same' | 'other' | null)[] {
  let before: string | null = null;
  return texts.map(({ words }) => {
    const text = textOf(source, words);
    if (!beginsBullet(text)) return null;
    const [own, last] = [text[0] as string, before];
    before = own;
    return last === null ? null : own === last ? 'same' : 'other';
  });
}

/** Tells of each line of a text whether it may be the last: it is not as long as the longest, or ends a sentence. */
function endsOf(source: string, texts: readonly Placed[]): boolean[] {
  const widths = texts.map(({ words }) => (words.at(-1) as Token).x1 - (words[0] as Token).x0);
  const full = Math.max(...widths);
  return texts.map(({ words }, i) => {
    const next = texts[i + 1];
    return (
      (widths[i] as number) < full * FULL ||
      endsSentence(textOf(source, words)) ||
      (next !== undefined && beginsAnew(textOf(source, next.words)))
    );
  });
}
