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
    for (let k = 0; k < 4; k++) this.#boxes[4 * index + k] = box[k] as number;
    this.#texts.push(text);
    return index;
  }

  textOf(index: number): string {
    return this.#texts[index] ?? '';
  }

  placeOf(index: number): PagePlace {
    const at = 4 * index;
    const boxes = this.#boxes;
    return {
      page: this.#pages[index] as number,
      bbox: [hundredths(boxes[at]), hundredths(boxes[at + 1]), hundredths(boxes[at + 2]), hundredths(boxes[at + 3])],
    };
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

const hundredths = (points: number | undefined): number => Math.round((points as number) * 100) / 100;
