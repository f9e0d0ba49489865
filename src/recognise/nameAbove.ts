import type { FieldInput } from './fields/input.js';

/** The name of an indicator that running text ends with, for the block of figures in the table right below it. */
export class NameAbove {
  private name: FieldInput | null = null;

  announce(name: FieldInput | null): void {
    this.name = name;
  }

  /** Asked once. */
  take(): FieldInput | null {
    const { name } = this;
    this.name = null;
    return name;
  }
}
