/**
 * Text that remembers where every character was read.
 *
 * `at[i]` is the index of the source character that the UTF-16 unit `value[i]` was read from (an index into the
 * document's `SourceCharacters`), or `INSERTED` for what the importer itself put in (a line break between two lines).
 * Evidence and coverage are computed from these indices alone, so no stage may build a value of document text from a bare
 * string: slice, join and replace with the functions below.
 */
export interface SourceText {
  readonly value: string;
  readonly at: readonly number[];
}

export const INSERTED = -1;
export const EMPTY_TEXT: SourceText = { value: '', at: [] };

/** Text from consecutive source characters: UTF-16 unit `i` of `value` came from character `first + i`. */
export function textFrom(value: string, first: number): SourceText {
  const at = new Array<number>(value.length);
  for (let i = 0; i < value.length; i++) at[i] = first + i;
  return { value, at };
}

/** Text that stands nowhere in the source. */
export function insertedText(value: string): SourceText {
  return { value, at: new Array<number>(value.length).fill(INSERTED) };
}

export function sliceText(t: SourceText, from: number, to: number = t.value.length): SourceText {
  return { value: t.value.slice(from, to), at: t.at.slice(from, to) };
}

/** Joins the parts, with `separator` (inserted text) between each two. */
export function joinTexts(parts: readonly SourceText[], separator = ''): SourceText {
  if (parts.length === 1) return parts[0] as SourceText;
  const at: number[] = [];
  let value = '';
  let isFirst = true;
  for (const part of parts) {
    if (!isFirst) for (let k = 0; k < separator.length; k++) at.push(INSERTED);
    value += isFirst ? part.value : separator + part.value;
    isFirst = false;
    const own = part.at;
    for (let k = 0; k < own.length; k++) at.push(own[k] as number);
  }
  return { value, at };
}

/**
 * `before`, a line break, `more`: for a value that grows part by part. It is put together when it is first read, so that a
 * thousand parts cost no more than their length.
 */
export function appendLine(before: SourceText, more: SourceText): SourceText {
  return new AppendedText(before, more);
}

class AppendedText implements SourceText {
  #joined: SourceText | null = null;
  readonly #before: SourceText;
  readonly #more: SourceText;

  constructor(before: SourceText, more: SourceText) {
    this.#before = before;
    this.#more = more;
  }

  get value(): string {
    return this.#join().value;
  }

  get at(): readonly number[] {
    return this.#join().at;
  }

  #join(): SourceText {
    if (this.#joined) return this.#joined;
    const parts: SourceText[] = [];
    let rest: SourceText = this;
    for (; rest instanceof AppendedText && !rest.#joined; rest = rest.#before) parts.push(rest.#more);
    this.#joined = joinTexts([rest, ...parts.reverse()], '\n');
    return this.#joined;
  }
}

/** Removes white space (U+3000 included) at both ends. */
export function trimText(t: SourceText): SourceText {
  const start = t.value.length - t.value.trimStart().length;
  const end = t.value.trimEnd().length;
  if (start === 0 && end === t.value.length) return t;
  return end <= start ? EMPTY_TEXT : sliceText(t, start, end);
}

/**
 * Replaces every match of `pattern` (global). The replacement's units take the source indices of the match, the last one
 * for all that is longer. `''` drops the match.
 */
export function replaceText(t: SourceText, pattern: RegExp, replace: string | ((match: string) => string)): SourceText {
  const value: string[] = [];
  const at: number[] = [];
  let done = 0;
  let changed = false;
  for (const m of t.value.matchAll(pattern)) {
    const by = typeof replace === 'string' ? replace : replace(m[0]);
    if (by === m[0]) continue;
    changed = true;
    value.push(t.value.slice(done, m.index), by);
    for (let i = done; i < m.index; i++) at.push(t.at[i] as number);
    for (let i = 0; i < by.length; i++) at.push(t.at[m.index + Math.min(i, m[0].length - 1)] ?? INSERTED);
    done = m.index + m[0].length;
  }
  if (!changed) return t;
  value.push(t.value.slice(done));
  for (let i = done; i < t.at.length; i++) at.push(t.at[i] as number);
  return { value: value.join(''), at };
}

/** Splits at every match of `separator` (global); the separators are dropped. */
export function splitText(t: SourceText, separator: RegExp): SourceText[] {
  const parts: SourceText[] = [];
  let done = 0;
  for (const m of t.value.matchAll(separator)) {
    parts.push(sliceText(t, done, m.index));
    done = m.index + m[0].length;
  }
  parts.push(sliceText(t, done));
  return parts;
}
