import type { Line } from '../../model/block.js';
import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import type { HeadDraft } from '../draft.js';
import { isPost, linesToHead } from '../head.js';

/** Date, mayor, deputy: so many lines stand above the department's head at most. */
const MOST_ABOVE = 4;
const DATE =
  /^[\s　]*(?:令和|平成|西暦)?[\s　]*[0-9０-９元]{1,4}[\s　]*年[\s　]*[0-9０-９]{1,2}[\s　]*月[\s　]*[0-9０-９]{1,2}[\s　]*日[\s　]*$/;

/**
 * 福祉部長　石動　康子 below what the department and the mayor agreed on: who signs for the department at hand is its head. Null
 * for any other line.
 */
export function findSignature(lines: readonly Line[], at: number, builder: PlanBuilder): HeadDraft | null {
  const name = builder.departmentName;
  if (!name || builder.headOf(name)) return null;
  const head = linesToHead([lines[at] as Line]) ?? postAndName((lines[at] as Line).text);
  return head?.title && isPostOf(head.title.value, name.value) ? head : null;
}

/** 福祉部長、石動康子: parted by a comma, as a letter is signed. */
function postAndName(text: SourceText): HeadDraft | null {
  const [, post, name] =
    /^([^\s　、。]{1,14}[長者監])、[\s　]*([\p{sc=Han}々ヶ\p{sc=Hiragana}\p{sc=Katakana}\s　]{2,12})$/u.exec(
      text.value,
    ) ?? [];
  if (!post || !name || isPost(name)) return null;
  return {
    title: sliceText(text, 0, post.length),
    name: trimText(sliceText(text, text.value.length - name.length)),
    reading: null,
  };
}

/** 福祉部長 of 福祉部, 局長, 消防長 of 消防本部, 会計管理者 of 会計課; no deputy. */
function isPostOf(post: string, department: string): boolean {
  if (post === `${department}長`) return true;
  if (/次長|副|課長$|係長$|[市町村]長$/.test(post)) return false;
  return /^(?:部|局|本部|室|事務局|事務局本部)長$/.test(post) || post.slice(0, 2) === department.slice(0, 2);
}

/** Gives the department at hand the head that signs in this line; the line after it, or null where nobody does. */
export function readSignature(lines: readonly Line[], at: number, builder: PlanBuilder): number | null {
  const head = findSignature(lines, at, builder);
  if (head) builder.setHead(head);
  return head && at + 1;
}

/** The date of a signature, those who sign before the department, or its own: no text of the sections above. */
export function signs(lines: readonly Line[], at: number, builder: PlanBuilder): boolean {
  for (let i = at; i < Math.min(lines.length, at + MOST_ABOVE); i++) {
    if (findSignature(lines, i, builder)) return true;
    if (!isSigning(lines[i] as Line)) return false;
  }
  return false;
}

const isSigning = (line: Line): boolean => DATE.test(line.text.value) || linesToHead([line]) !== null;
