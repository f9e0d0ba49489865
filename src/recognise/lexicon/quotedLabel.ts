/** 上記, 左の: where the label that is spoken of stands. */
const POINTS = /^(?:上記|前記|左記|上|左|前掲)(?:の|で示した|に示した|に記載した|に掲げた)?(?=[「『])/;
const QUOTED = /^[「『]([^「」『』。]{2,14})[」』](?=の|に)/;

/** 上記「取組内容」の実績 → 取組内容の実績: a label that quotes another one of the form. Null for any other text. */
export function withoutQuotes(text: string, isLabel: (words: string) => boolean): string | null {
  const printed = text.replace(/[\s　]/g, '').replace(POINTS, '');
  const quoted = QUOTED.exec(printed)?.[1];
  return quoted && isLabel(quoted) ? `${quoted}${printed.slice(quoted.length + 2)}` : null;
}
