/** What layout may be told from above; it knows no words itself. */
export interface LayoutOptions {
  /** Whether a text is a label of the lexicon: helps to know a header row. */
  readonly isLabel?: (text: string) => boolean;
  /** Whether a label is known as it stands, and not only by its parts. */
  readonly isListed?: (text: string) => boolean;
  /** Whether a label numbers a heading (施策１, 令和6年度): what follows it on its line is the heading's text and no value. */
  readonly opensHeading?: (text: string) => boolean;
  /** Whether a text is nothing but the result of an evaluation (達成, ◎): at the end of an item it is a stamp and no column. */
  readonly isGrade?: (text: string) => boolean;
  /** Whether a line names a department's head, by the post and the name (総務部長　堀　早月): white parts its words, and no columns. */
  readonly namesHead?: (text: string) => boolean;
  /** Whether a line names a department and, in brackets, its head (２　総務部　（部長　堀　早月）): its part of the document begins there. */
  readonly opensDepartment?: (text: string) => boolean;
  /** Whether a line is nothing but the name of a department, whose city may stand before it. */
  readonly namesUnit?: (text: string) => boolean;
}
