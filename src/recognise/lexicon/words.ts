/** The words of a list written with spaces between them, over any number of lines. */
export const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
