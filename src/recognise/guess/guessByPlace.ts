import { GOALS, isIndicator, TEXTS } from '../lexicon/itemFields.js';
import { labelParts } from '../lexicon/labelParts.js';
import type { LabelField } from '../lexicon/types.js';
import { readCountedName } from '../outline/countedName.js';
import { isMissing } from '../value.js';
import { guessField } from './guessField.js';
import type { Register, RegisterHead } from './registers.js';
import { profileOf } from './valueSorts.js';

type Guesses = ReadonlyMap<string, { readonly field: LabelField }>;

/** Values of one column are mostly of one sort. */
const MOST = 0.8;
const FEWEST = 3;
const LONGEST_NAME = 32;

/**
 * What columns announce whose words say nothing, by their values and by where they stand: the numbers of a register count, a short text
 * of its own for each of them names it, units name who does it, and figures of a year stand before or behind those that are known.
 */
export function guessByPlace({ heads }: Register, guesses: Guesses): Map<string, LabelField> {
  const found = new Map<string, LabelField>();
  const fieldOf = (h: RegisterHead): LabelField | null =>
    h.field ?? guesses.get(h.key)?.field ?? found.get(h.key) ?? null;
  const isOpen = (h: RegisterHead): boolean => fieldOf(h) === null;
  const has = (field: LabelField): boolean => heads.some((h) => fieldOf(h) === field);
  const take = (field: LabelField, head: RegisterHead | undefined): void => {
    if (head && !has(field)) found.set(head.key, field);
  };
  take(
    'number',
    heads.find((h) => isOpen(h) && countsOn(h.values)),
  );
  take(
    'division',
    heads.find((h) => isOpen(h) && namesUnits(h.values)),
  );
  // 根っこ | 根１　学びの土台: beside the name of an item, words that count and come again are a level above it.
  const levels = heads.filter((h) => isOpen(h) && countsLevels(h.values));
  const number = heads.findIndex((h) => fieldOf(h) === 'number');
  if (number >= 0)
    take(
      'title',
      heads.find((h, i) => i > number && isOpen(h) && !levels.includes(h) && namesEach(h.values)),
    );
  if (has('title')) for (const level of levels) found.set(level.key, 'category');
  for (const [key, kind] of figuresInTurn(heads, fieldOf)) found.set(key, kind);
  return found;
}

/** So many columns tell of the items, in words that speak for it. */
const ENOUGH_TOLD = 2;
const TELLING: ReadonlySet<LabelField> = new Set([...GOALS, ...TEXTS, 'criteria', 'indicator', 'status', 'outcome']);

/**
 * A register of items, though hardly a word of it is known: numbers that count, a name for each, who does it, and what is told of them. A
 * list of windows and telephones has no more than the first three.
 */
export function listsItems(register: Register): boolean {
  const placed = guessByPlace(register, new Map());
  const fields = register.heads.map(
    (h) => h.field ?? placed.get(h.key) ?? guessField({ label: h.label.value, values: h.values, beside: new Set() }),
  );
  const isNamed = (['number', 'title', 'division'] as const).every((field) => fields.includes(field));
  return isNamed && new Set(fields.filter((f) => f !== null && TELLING.has(f))).size >= ENOUGH_TOLD;
}

const told = (values: readonly string[]): string[] =>
  values.map((v) => v.replace(/\s/g, '').normalize('NFKC')).filter((v) => v !== '' && !isMissing(v));

/** 1, 2, 3; ①, ②, ①, ②; 苗1, 苗2: one after the other, or from the first again. */
export function countsOn(values: readonly string[]): boolean {
  const numbers = told(values).map((v) => /^(?:[第(]?)(\D{0,6}?)((?:\d{1,2}[-‐.])*)(\d{1,3})[).]?$/u.exec(v));
  if (numbers.length < FEWEST || numbers.some((n) => n === null)) return false;
  const words = new Set(numbers.map((n) => n?.[1]));
  const ordinals = numbers.map((n) => Number(n?.[3]));
  return (
    words.size === 1 && ordinals[0] === 1 && ordinals.every((o, i) => i === 0 || o === 1 || o - 1 === ordinals[i - 1])
  );
}

const namesUnits = (values: readonly string[]): boolean => {
  const { division = 0, department = 0 } = profileOf(values);
  return told(values).length >= FEWEST && division + department >= MOST;
};

/** A short text of its own for each, and no sentence. */
function namesEach(values: readonly string[]): boolean {
  const names = told(values);
  const { name = 0, future = 0, state = 0, past = 0 } = profileOf(values);
  return (
    names.length >= FEWEST &&
    new Set(names).size === names.length &&
    names.every((n) => n.length <= LONGEST_NAME && /\p{L}{2}/u.test(n) && !/。/.test(n)) &&
    name + future + state + past >= MOST
  );
}

/** 根１　学びの土台, 根１　学びの土台, 根２　…: names that one word counts, each above several items. */
function countsLevels(values: readonly string[]): boolean {
  const names = values.filter((v) => !isMissing(v)).map((v) => v.replace(/\n/g, ''));
  const styles = new Set(names.map((n) => readCountedName(n)?.style ?? null));
  return names.length >= FEWEST && styles.size === 1 && !styles.has(null) && new Set(names).size < names.length;
}

const isFigure = (values: readonly string[]): boolean => {
  const { figure = 0, money = 0, number = 0 } = profileOf(values);
  return told(values).length >= 2 && figure + money >= 0.5 && figure + money + number >= MOST;
};

/**
 * 芽のころ（R4） | 目標（R6） | 咲いた数（R6）: beside the target of an indicator, figures of an earlier year before it are where it began,
 * and those of the same year behind it what came of it.
 */
function figuresInTurn(
  heads: readonly RegisterHead[],
  fieldOf: (h: RegisterHead) => LabelField | null,
): [string, LabelField][] {
  if (!heads.some((h) => isIndicator(fieldOf(h)))) return [];
  const kinds = heads.map((h) => kindOf(fieldOf(h)));
  const at = kinds.indexOf('target');
  if (at < 0 || kinds.lastIndexOf('target') !== at) return [];
  const yearOf = (h: RegisterHead) => labelParts(h.label.value).years?.from ?? null;
  const year = yearOf(heads[at] as RegisterHead);
  const found: [string, LabelField][] = [];
  const [before, after] = [heads[at - 1], heads[at + 1]];
  const isOpen = (h: RegisterHead | undefined): h is RegisterHead =>
    h !== undefined && fieldOf(h) === null && isFigure(h.values);
  const isEarlier = (h: RegisterHead) => (year === null ? yearOf(h) === null : (yearOf(h) ?? year) < year);
  if (isOpen(before) && !kinds.includes('baseline') && isEarlier(before)) found.push([before.key, 'baseline']);
  if (isOpen(after) && !kinds.includes('result') && yearOf(after) === year) found.push([after.key, 'result']);
  return found;
}

const kindOf = (field: LabelField | null): string | null =>
  field === 'target' || field === 'baseline' || field === 'result' ? field : null;
