import type { Table } from '../../model/block.js';
import { INSERTED, type SourceText } from '../../model/sourceText.js';
import { readHtmlTable } from './htmlTable.js';
import { LineBuffer } from './lineBuffer.js';
import { markdownLinkAt, markdownPrefix } from './markdown.js';
import { BLOCK_TAGS, entityAt, OPAQUE_TAGS, type Tag, tagAt } from './tags.js';

/** A line of a paragraph or cell with its markup taken out. */
export interface FlowLine {
  readonly text: SourceText;
  /** Leading white space in em. */
  readonly indent: number;
  readonly bold: boolean;
  readonly badges: readonly (readonly [number, number])[];
  readonly heading: number | null;
  list: 'bullets' | 'numbers' | null;
  /** Ended by markup (a block tag, a heading), not merely by a line break of the source. */
  readonly ended: boolean;
}

export type FlowItem = FlowLine | Table;
export const isTable = (item: FlowItem): item is Table => 'kind' in item;

/** What is being read, and where its markup is written down. */
export interface FlowContext {
  readonly source: string;
  /** Collects the source ranges that are markup; need not be in order. */
  readonly markup: (readonly [number, number])[];
  /** `**`, links and images are markup. */
  readonly markdown: boolean;
  readonly page: number | null;
  /** What lines of the source say again and again, without white space. */
  readonly repeated: ReadonlySet<string>;
  /** The lines of the heads that several pages print alike, without white space. */
  readonly heads: ReadonlySet<string>;
  /** By how many places a department and its unit stand apart at most where one cell has both (総務部 財政課); 0 where none does. */
  readonly unitSpace: number;
  /** Stands in quotation marks as spreadsheets write them: a doubled one is one. */
  readonly quoted?: boolean;
}

interface OpenList {
  readonly kind: 'bullets' | 'numbers';
  readonly firstItem: number;
  hasItems: boolean;
}

/** Tables nested deeper are read as running text. */
const DEEPEST_TABLE = 8;

const SPECIAL = /[<&*![\\\n"]/g;

/**
 * Reads the source range [from, to) as a flow of lines, up to a closing tag that `stop` accepts (left unread). Line breaks
 * of the source are kept; block tags end a line; real HTML tables become tables.
 */
export class Flow {
  readonly items: FlowItem[] = [];
  private readonly line: LineBuffer;
  private readonly lists: OpenList[] = [];
  private boldTo = -1;
  private isBoldTag = false;
  private heading: number | null = null;

  constructor(
    private readonly context: FlowContext,
    /** Markdown marks at the beginning of a line (#, -, >) are markup. */
    private readonly prefixes: boolean,
    /** How many tables this flow stands in. */
    private readonly depth = 0,
  ) {
    this.line = new LineBuffer(context.source);
  }

  /** Returns where reading stopped. */
  read(from: number, to: number, stop: (tag: Tag) => boolean = () => false): number {
    const { source, markdown } = this.context;
    let pos = this.beginLine(from, to);
    while (pos < to) {
      SPECIAL.lastIndex = pos;
      const next = Math.min(SPECIAL.exec(source)?.index ?? to, to);
      if (next > pos) this.line.take(pos, next, this.isBold(pos));
      pos = next;
      if (pos >= to) break;
      const c = source[pos];
      if (c === '\n') {
        this.endLine(false);
        pos = this.beginLine(pos + 1, to);
        continue;
      }
      if (c === '<') {
        const tag = tagAt(source, pos);
        if (tag && tag.to <= to) {
          if (stop(tag)) break;
          pos = this.readTag(tag, to);
          continue;
        }
      } else if (c === '&') {
        const entity = entityAt(source, pos);
        if (entity && entity.to <= to) {
          this.takeEntity(pos, entity);
          pos = entity.to;
          continue;
        }
      } else if (c === '"' && this.context.quoted && source[pos + 1] === '"') {
        this.context.markup.push([pos, pos + 1]);
        pos++;
      } else if (markdown) {
        const after = this.readMarkdown(pos, to);
        if (after > pos) {
          pos = after;
          continue;
        }
      }
      this.line.take(pos, pos + 1, this.isBold(pos));
      pos++;
    }
    this.endLine(true);
    while (this.lists.length > 0) this.closeList();
    return pos;
  }

  private isBold(pos: number): boolean {
    return this.isBoldTag || pos < this.boldTo;
  }

  /** Takes the Markdown marks at the beginning of a source line out. */
  private beginLine(from: number, to: number): number {
    if (!this.prefixes) return from;
    const prefix = markdownPrefix(this.context.source, from, to);
    if (!prefix) return from;
    for (const range of prefix.marks) this.context.markup.push(range);
    this.line.indentBy(prefix.indent);
    this.markEnded();
    if (prefix.heading !== null) this.heading = prefix.heading;
    return prefix.to;
  }

  private endLine(ended: boolean): void {
    const isHeading = this.heading !== null;
    const line = this.line.flush();
    if (line) {
      const { text, indent, bold, badges } = line;
      const { heading } = this;
      this.items.push({ text, indent, bold, badges, heading, list: null, ended: ended || isHeading });
    } else if (ended) {
      this.markEnded();
    }
    if (this.prefixes) this.heading = null;
  }

  /** A tag after the line break ends the line before it too. */
  private markEnded(): void {
    const last = this.items.at(-1);
    if (last && !isTable(last) && !last.ended) this.items[this.items.length - 1] = { ...last, ended: true };
  }

  private takeEntity(pos: number, entity: { value: string; to: number }): void {
    const blank = entity.value.trim() === '';
    this.line.takeAs(entity.value, blank ? INSERTED : pos, this.isBold(pos));
    this.context.markup.push([blank ? pos : pos + entity.value.length, entity.to]);
  }

  private readMarkdown(pos: number, to: number): number {
    const { source, markup } = this.context;
    if (source.startsWith('**', pos)) {
      if (pos === this.boldTo) {
        this.boldTo = -1;
      } else {
        const close = this.boldTo < 0 && source[pos + 2] !== '*' ? source.slice(pos + 2, to).indexOf('**') : -1;
        if (close <= 0) return pos;
        this.boldTo = pos + 2 + close;
      }
      markup.push([pos, pos + 2]);
      return pos + 2;
    }
    if (source[pos] === '\\' && /[\\`*_{}[\]()#+\-.!|<>]/.test(source[pos + 1] ?? '') && pos + 1 < to) {
      markup.push([pos, pos + 1]);
      this.line.take(pos + 1, pos + 2, this.isBold(pos));
      return pos + 2;
    }
    const link = markdownLinkAt(source, pos, to);
    if (!link) return pos;
    markup.push([pos, link.textFrom], [link.textTo, link.to]);
    this.line.take(link.textFrom, link.textTo, this.isBold(pos));
    return link.to;
  }

  private readTag(tag: Tag, to: number): number {
    const { source, markup, page } = this.context;
    if (OPAQUE_TAGS.has(tag.name) && !tag.closing) {
      const close = source.slice(tag.to, to).search(new RegExp(`</${tag.name}\\s*>`, 'i'));
      const end = close < 0 ? to : tag.to + close;
      markup.push([tag.from, end]);
      return end;
    }
    if (tag.name === 'table' && !tag.closing && this.depth < DEEPEST_TABLE) {
      this.endLine(true);
      const read = readHtmlTable(this.context, tag, to, () => new Flow(this.context, false, this.depth + 1));
      for (const item of read.before) this.items.push(item);
      if (read.table) this.items.push({ ...read.table, page });
      return read.to;
    }
    markup.push([tag.from, tag.to]);
    if (BLOCK_TAGS.has(tag.name)) this.endLine(true);
    const level = /^h([1-6])$/.exec(tag.name)?.[1];
    if (level) this.heading = tag.closing ? null : Number(level);
    else if (tag.name === 'ul' || tag.name === 'ol') {
      if (tag.closing) this.closeList();
      else this.openList(tag.name === 'ul' ? 'bullets' : 'numbers');
    } else if (tag.name === 'li') {
      const list = this.lists.at(-1);
      if (list) list.hasItems = true;
    } else if (tag.name === 'b' || tag.name === 'strong') this.isBoldTag = !tag.closing;
    return tag.to;
  }

  private openList(kind: OpenList['kind']): void {
    this.lists.push({ kind, firstItem: this.items.length, hasItems: false });
  }

  /** A list without items on one source line is a run of items that a converter joined by spaces. */
  private closeList(): void {
    const list = this.lists.pop();
    if (!list || list.hasItems) return;
    const lines = this.items.slice(list.firstItem);
    const only = lines[0];
    if (lines.length === 1 && only && !isTable(only)) only.list = list.kind;
  }
}
