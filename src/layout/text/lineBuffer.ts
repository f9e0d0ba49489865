import { INSERTED, type SourceText, trimText } from '../../model/sourceText.js';
import { displayWidth } from './width.js';

/** A partly bold line's bold end is a stamp when it is this short and set off by a space. */
const LONGEST_BADGE = 8;

/** Gathers one line from pieces of the source. */
export class LineBuffer {
  private value = '';
  private at: number[] = [];
  private bold: [number, number][] = [];
  private indent = 0;

  constructor(private readonly source: string) {}

  /** Adds indent that stands before the line's own white space (a nested list mark). */
  indentBy(em: number): void {
    this.indent += em;
  }

  /** Takes source characters [from, to). */
  take(from: number, to: number, bold: boolean): void {
    if (bold) this.markBold(to - from);
    this.value += this.source.slice(from, to);
    for (let i = from; i < to; i++) this.at.push(i);
  }

  /** Takes `value` as read from the source from `from` on; a negative `from` is no place in the source. */
  takeAs(value: string, from: number, bold: boolean): void {
    if (bold) this.markBold(value.length);
    this.value += value;
    for (let i = 0; i < value.length; i++) this.at.push(from < 0 ? INSERTED : from + i);
  }

  private markBold(length: number): void {
    const from = this.value.length;
    const last = this.bold.at(-1);
    if (last && last[1] === from) last[1] = from + length;
    else this.bold.push([from, from + length]);
  }

  /** The line so far, trimmed, or null when there is none; begins a new one. */
  flush(): { text: SourceText; indent: number; bold: boolean; badges: [number, number][] } | null {
    const { value, at, bold } = this;
    const lead = value.length - value.trimStart().length;
    const indent = this.indent + displayWidth(value, 0, lead);
    this.value = '';
    this.at = [];
    this.bold = [];
    this.indent = 0;
    const text = trimText({ value, at });
    if (text.value === '') return null;
    const ranges = bold
      .map(([from, to]): [number, number] => [Math.max(0, from - lead), Math.min(text.value.length, to - lead)])
      .filter(([from, to]) => to > from && text.value.slice(from, to).trim() !== '');
    const isBold = ranges.some(([from, to]) => from === 0 && to === text.value.length);
    const badges = isBold ? [] : ranges.filter((range) => isBadge(text.value, range));
    return { text, indent, bold: isBold, badges };
  }
}

function isBadge(line: string, [from, to]: readonly [number, number]): boolean {
  return from > 0 && to === line.length && to - from <= LONGEST_BADGE && /\s/.test(line[from - 1] as string);
}
