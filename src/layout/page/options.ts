/** What layout may be told from above; it knows no words itself. */
export interface LayoutOptions {
  /** Whether a text is a label of the lexicon: helps to know a header row. */
  readonly isLabel?: (text: string) => boolean;
}
