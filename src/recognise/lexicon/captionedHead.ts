/** 【現状】 above 上期の取組実績: the caption on the line above the label says of which part of the sheet it is. */
const CAPTION =
  /^\s*(?:【[^【】。\n]{1,16}】|［[^［］。\n]{1,16}］|〔[^〔〕。\n]{1,16}〕|[＜<][^＜＞<>。\n]{1,16}[＞>])\s*\n\s*/;

/** The label below a caption in brackets that has a line of its own; null for any other text. */
export function belowCaption(head: string): string | null {
  const caption = CAPTION.exec(head);
  const label = caption ? head.slice(caption[0].length) : '';
  return label.replace(/\s/g, '').length >= FEWEST ? label : null;
}

/** A word alone below a bracket is as often what the bracket announces: 【課題】 above 成果. */
const FEWEST = 5;
