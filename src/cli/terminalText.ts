/**
 * Makes text from files and documents safe to print on a terminal: control characters (escape sequences) and
 * bidirectional controls are shown by their code and cannot act; line breaks become spaces.
 */
export function terminalText(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(ACTING, (c) => `<U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const ACTING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
