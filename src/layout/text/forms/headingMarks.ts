const HEADING =
  /^(?:[■□◆◇●▼▶★※【〔＜《〈]|注[0-9０-９]?[)）：:]?$|[0-9０-９]{1,2}[.．、]?$|[（(][0-9０-９]{1,2}[)）]$)/;

/** The first word of a line in a form is a mark or a number that headings and notes begin with (■, 【, 注1, １．). */
export const beginsHeading = (word: string): boolean => HEADING.test(word);
