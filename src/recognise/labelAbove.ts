import type { LabelField } from './lexicon/types.js';

/** What a label of running text announces that has nothing but a table below it. */
export class LabelAbove {
  private field: LabelField | null = null;

  announce(field: LabelField): void {
    this.field = field;
  }

  /** Asked once, by the table. */
  take(): LabelField | null {
    const { field } = this;
    this.field = null;
    return field;
  }
}
