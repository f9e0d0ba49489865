/**
 * Takes numbers that no character has out of the width tables of composite fonts, in place: the library fills an array up
 * to them, and dies of `/W[1 9100000000 500]`. What stands in a compressed object is not reached.
 */
export function boundWidths(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('/W'); at >= 0; at = buffer.indexOf('/W', at + 2)) {
    // `/W2` is the table of vertical writing.
    const open = /^2?\s*\[/.exec(buffer.toString('latin1', at + 2, at + 16));
    if (!open) continue;
    const from = at + 2 + open[0].length;
    const end = buffer.indexOf('/', from);
    const table = buffer.toString('latin1', from, Math.min(end < 0 ? buffer.length : end, from + LONGEST));
    for (const found of table.matchAll(TOO_LARGE))
      buffer.fill('0', from + found.index, from + found.index + found[0].length);
  }
}

const LONGEST = 1_000_000;
/** More than five digits before the point, or an exponent. */
const TOO_LARGE = /(?<![\d.])(?:\d{6,}|\d+(?:\.\d*)?[eE][\d+-]+)/g;
