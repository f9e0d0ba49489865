import type { FieldInput } from './fields/input.js';
import type { LabelField } from './lexicon/types.js';

/** What running text announces for the table right below it: given once, to whoever asks first. */
export class GivenOnce<T> {
  private value: T | null = null;

  announce(value: T | null): void {
    this.value = value;
  }

  take(): T | null {
    const { value } = this;
    this.value = null;
    return value;
  }
}

/** What running text ends with that is told of the table right below it. */
export class ToldAbove {
  /** The name of an indicator, for the figures below. */
  readonly name = new GivenOnce<FieldInput>();
  /** What a label announces that has nothing but a table below it. */
  readonly label = new GivenOnce<LabelField>();
  /** The one year that this label names. */
  readonly year = new GivenOnce<number>();
}
