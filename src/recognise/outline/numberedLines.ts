import type { Line } from '../../model/block.js';

interface Numbered {
  readonly style: string;
  readonly ordinal: number | null;
}

/** Lines of running text by the number that opens them; read once, when first asked for. */
export class NumberedLines {
  private known: Map<string, number[]> | null = null;

  constructor(
    private readonly lines: readonly Line[],
    private readonly read: (text: string) => Numbered | null,
  ) {}

  /** The indices of the lines with this number in this style, from above. */
  at(style: string, ordinal: number): readonly number[] {
    this.known ??= this.readAll();
    return this.known.get(keyOf(style, ordinal)) ?? [];
  }

  private readAll(): Map<string, number[]> {
    const known = new Map<string, number[]>();
    for (const [i, line] of this.lines.entries()) {
      const numbered = this.read(line.text.value);
      if (numbered?.ordinal == null) continue;
      const key = keyOf(numbered.style, numbered.ordinal);
      const list = known.get(key);
      if (list) list.push(i);
      else known.set(key, [i]);
    }
    return known;
  }
}

const keyOf = (style: string, ordinal: number): string => `${ordinal} ${style}`;
