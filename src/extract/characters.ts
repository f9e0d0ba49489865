import type { PagePlace, SourceCharacters } from '../model/place.js';

/** The characters of a PDF: a table that grows with the pages read, kept in typed arrays (28 bytes a character). */
export class PdfCharacters implements SourceCharacters {
  #count = 0;
  #pages = new Uint32Array(4096);
  #boxes = new Float32Array(4 * 4096);
  readonly #texts: string[] = [];

  get count(): number {
    return this.#count;
  }

  /** Adds one and returns its index. */
  add(text: string, page: number, box: readonly [number, number, number, number]): number {
    const index = this.#count++;
    if (index === this.#pages.length) this.#grow();
    this.#pages[index] = page;
    const boxes = this.#boxes;
    const at = 4 * index;
    boxes[at] = box[0];
    boxes[at + 1] = box[1];
    boxes[at + 2] = box[2];
    boxes[at + 3] = box[3];
    this.#texts.push(text);
    return index;
  }

  textOf(index: number): string {
    return this.#texts[index] ?? '';
  }

  placeOf(index: number): PagePlace {
    const at = 4 * index;
    const boxes = this.#boxes;
    // Written out: every character of the output is asked for.
    const x0 = Math.round((boxes[at] as number) * 100) / 100;
    const y0 = Math.round((boxes[at + 1] as number) * 100) / 100;
    const x1 = Math.round((boxes[at + 2] as number) * 100) / 100;
    const y1 = Math.round((boxes[at + 3] as number) * 100) / 100;
    return { page: this.#pages[index] as number, bbox: [x0, y0, x1, y1] };
  }

  pageOf(index: number): number {
    return this.#pages[index] as number;
  }

  #grow(): void {
    const pages = new Uint32Array(this.#pages.length * 2);
    pages.set(this.#pages);
    this.#pages = pages;
    const boxes = new Float32Array(this.#boxes.length * 2);
    boxes.set(this.#boxes);
    this.#boxes = boxes;
  }
}
