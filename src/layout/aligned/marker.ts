/** An item's number at the beginning of its text: ① (1) 1. No.1 ア. */
const NUMBER =
  /^(?:[\u2460-\u249b\u24eb-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]|[(（][0-9０-９ア-ン一二三四五六七八九十]{1,3}[)）]|(?:No\.?\s*)?[0-9０-９]{1,3}(?:[.．、)）]|$)|[ア-ン][.．、)）\s])/u;
const BULLET = /^[・･●○■□◆◇▪•‣※→⇒➢➤✓✔－–—*]/u;

/** Whether a text begins with a number of its own. */
export const opensItem = (text: string): boolean => NUMBER.test(text);

/** Whether a text begins with a number or a bullet: it doesn't go on from the line before. */
export const opensEntry = (text: string): boolean => NUMBER.test(text) || BULLET.test(text);

/** ＜総務部＞, ■ 暮らし: names the rows below it, wherever the rows around it stand. */
export const namesGroup = (text: string): boolean => /^[【〔［[＜<〈《≪■□◆◇●▼▽★☆]/.test(text);
