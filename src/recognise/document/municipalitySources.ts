import type { SourceText } from '../../model/sourceText.js';

/** The document's texts, the more telling first. */
export interface MunicipalitySources {
  /** Cover and title lines, one a line. */
  readonly front: readonly SourceText[];
  /** Running heads and feet. */
  readonly furniture: readonly SourceText[];
  /** The first lines whatever they belong to: a name on a line of its own counts there. */
  readonly top: readonly SourceText[];
  /** Lines that name who publishes it, and nothing else. */
  readonly imprints: () => readonly SourceText[];
  /** Everything, for inference and for the prefecture; put together only where that is asked. */
  readonly body: () => readonly SourceText[];
}
