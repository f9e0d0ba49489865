import { type Marker, matchKey } from '../../japanese/index.js';
import type { SourceText } from '../../model/sourceText.js';
import type { Contents } from './contents.js';

/** The headings in force, outermost first: the numbering's own hierarchy, as the document uses it. */
export class HeadingStack {
  private levels: { readonly style: Marker['style']; readonly text: SourceText }[] = [];

  constructor(private readonly contents: Contents) {}

  /** A heading of the same style replaces its like and ends what stands below it. */
  enter(marker: Marker, text: SourceText): void {
    const at = this.levels.findIndex((l) => l.style === marker.style);
    if (at >= 0) this.levels.splice(at);
    this.levels.push({ style: marker.style, text });
  }

  clear(): void {
    this.levels = [];
  }

  has(style: Marker['style']): boolean {
    return this.levels.some((l) => l.style === style);
  }

  /** With the levels above the outermost heading that only the table of contents prints. */
  texts(): SourceText[] {
    const own = this.levels.map((l) => l.text);
    const outermost = own[0];
    if (!outermost) return [];
    const above = this.contents
      .parentsOf(outermost.value)
      .filter((t) => !own.some((o) => matchKey(o.value) === matchKey(t.value)));
    return [...above, ...own];
  }
}
