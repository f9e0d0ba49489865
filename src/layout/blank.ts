/** White space alone. What begins as most printed text does is known at once: every glyph of a page is asked, and often. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  if ((code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff)) return false;
  return text.trim() === '';
}
