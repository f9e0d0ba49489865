import type { LayoutOptions } from '../layout/index.js';
import { textFrom } from '../model/sourceText.js';
import { textToHead } from './head.js';
import { findOrganisation, readAchievement } from './lexicon/index.js';
import { isPlanYear } from './lexicon/planYears.js';
import type { Lexicon } from './lexicon/types.js';

/** What layout is told of the words of a document: it knows none itself. */
export function layoutWords(lexicon: Lexicon): Required<LayoutOptions> {
  return {
    isLabel: (text) => lexicon.readLabel(text) !== null || isPlanYear(text),
    isListed: (text) => lexicon.readLabel(text)?.certainty === 'listed',
    opensHeading: (text) => opensHeading(text, lexicon),
    isGrade: (text) => !isFigure(text) && readAchievement(text) !== null,
    namesHead: (text) => namesHead(text, lexicon),
    opensDepartment: (text) => opensDepartment(text, lexicon),
    namesUnit: (text) => lexicon.readOrganisation(text)?.rank === 'department',
  };
}

/** 施策1-1, 施策（２）, 重点項目２, 基本方針３, No.3, 令和6年度: the words after it are the heading's own, and no value beside a label. */
function opensHeading(text: string, lexicon: Lexicon): boolean {
  const label = lexicon.readLabel(text);
  if (!label) return false;
  if (COUNTED_ISSUE.test(text)) return true;
  if (label.field === 'category' || label.field === 'number' || label.field === 'policy')
    return /[0-9０-９①-⑳Ⅰ-Ⅻ][）)]?$/.test(text);
  return label.field === 'fiscalYear' && label.years !== null;
}

/** 主要課題１, 重点課題Ⅱ: the issues that a plan counts are levels of it. */
const COUNTED_ISSUE = /^[^\s　]{0,4}(?:主要|重点|政策|経営|戦略|基本)的?課題[\s　]*[0-9０-９①-⑳Ⅰ-Ⅻ]{1,2}$/u;

/** 総務部長　堀　早月（ほり　さつき）: the post of a unit, and the name of who holds it; 部長　堀　早月（ほり　さつき）, the unit named above. */
function namesHead(text: string, lexicon: Lexicon): boolean {
  const [post = ''] = /^\S+/.exec(text) ?? [];
  const isOfUnit = /[部局課室所]長$/.test(post) && lexicon.readOrganisation(post.slice(0, -1)) !== null;
  const head = isOfUnit || ENDS_IN_BRACKETS.test(text) ? textToHead(textFrom(text, 0)) : null;
  return head?.name != null && (isOfUnit || head.reading !== null);
}

/** ２　総務部　（部長　堀　早月）: who heads the unit stands in brackets, which a column for names would not need. */
function opensDepartment(text: string, lexicon: Lexicon): boolean {
  if (!ENDS_IN_BRACKETS.test(text)) return false;
  const unit = findOrganisation(text, lexicon);
  const rest = text.slice(unit?.end);
  return unit?.rank === 'department' && IN_BRACKETS.test(rest) && textToHead(textFrom(rest, 0)) !== null;
}

const ENDS_IN_BRACKETS = /[）)】〕］][\s　]*$/u;
const IN_BRACKETS = /^[\s　]*[（(【〔［]/u;

/** 1-5 may grade, and count. */
const isFigure = (text: string): boolean => /[0-9０-９]/.test(text);
