/**
 * ASCII, kana or one of the usual ideographs: what nearly every character of a document is. None of them is folded into
 * another, meaningless or foreign.
 */
export function isPlain(text: string): boolean {
  if (text.length !== 1) return false;
  const code = text.charCodeAt(0);
  return (
    (code >= 0x4e00 && code <= 0x9fa5) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code > 0x20 && code < 0x7f) ||
    (code >= 0x30a1 && code <= 0x30fe) ||
    (code >= 0x3001 && code <= 0x301b)
  );
}
