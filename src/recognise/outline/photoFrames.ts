import type { Line } from '../../model/block.js';

const PICTURE = '(?:(?:部|局|室|課|所属)長(?:の)?)?(?:顔)?(?:写真|画像|似顔絵|イラスト)';
const FRAME = new RegExp(`^[\\s　]*[（(【［[〔＜<][\\s　]*${PICTURE}[\\s　]*[）)】］\\]〕＞>][\\s　]*$`, 'u');

/** （写真）, 〔部長写真〕 alone on a line: the frame of a picture, or what a converter left of it. It announces no text below it. */
export const isPhotoFrame = ({ text }: Line): boolean => FRAME.test(text.value);
