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
