import { INSERTED, type SourceText, textFrom, trimText } from '../../model/sourceText.js';
import { displayWidth } from './width.js';

/** A partly bold line's bold end is a stamp when it is this short and set off by a space. */
const LONGEST_BADGE = 8;

/** Gathers one line from pieces of the source. */
export class LineBuffer {
  /** Source characters [from, to) are the line so far, as long as it is nothing else: most lines are one piece of the source. */
  private from = 0;
  private to = 0;
  /** The line so far, where it is not. */
  private pieces: { value: string; at: number[] } | null = null;
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
    if (!this.pieces && (this.from === this.to || this.to === from)) {
      if (this.from === this.to) this.from = from;
      this.to = to;
      return;
    }
    const pieces = this.apart();
    pieces.value += this.source.slice(from, to);
    for (let i = from; i < to; i++) pieces.at.push(i);
  }

  /** Takes `value` as read from the source from `from` on; a negative `from` is no place in the source. */
  takeAs(value: string, from: number, bold: boolean): void {
    if (bold) this.markBold(value.length);
    const pieces = this.apart();
    pieces.value += value;
    for (let i = 0; i < value.length; i++) pieces.at.push(from < 0 ? INSERTED : from + i);
  }

  private apart(): { value: string; at: number[] } {
    if (!this.pieces) {
      const { value, at } = textFrom(this.source.slice(this.from, this.to), this.from);
      this.pieces = { value, at: [...at] };
    }
    return this.pieces;
  }

  private markBold(length: number): void {
    const from = this.pieces ? this.pieces.value.length : this.to - this.from;
    const last = this.bold.at(-1);
    if (last && last[1] === from) last[1] = from + length;
    else this.bold.push([from, from + length]);
  }

  /** The line so far, trimmed, or null when there is none; begins a new one. */
  flush(): { text: SourceText; indent: number; bold: boolean; badges: [number, number][] } | null {
    const { pieces, bold } = this;
    const value = pieces ? pieces.value : this.source.slice(this.from, this.to);
    const lead = value.length - value.trimStart().length;
    const indent = this.indent + displayWidth(value, 0, lead);
    const text = pieces ? trimText(pieces) : textFrom(value.trim(), this.from + lead);
    this.from = this.to = 0;
    this.pieces = null;
    this.bold = [];
    this.indent = 0;
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
