import { OF_DEPARTMENT } from './departmentAtHand.js';
import type { RecordDraft } from './draft.js';
import type { FieldInput } from './fields/input.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { hasIdentity, IDENTITY, isBareNumber, isGraded, isSentenceAbout } from './recordIdentity.js';

/**
 * What a labelled value tells of: the department at hand by its name, its head or a text, a level of the plan, what names a record, the
 * division above an item not yet named, a record's content, or nothing that a record could be told of.
 */
export type Subject =
  | 'department'
  | 'head'
  | 'departmentText'
  | 'category'
  | 'identity'
  | 'number'
  | 'divisionAbove'
  | 'content'
  | 'none';

/** What of the document is known where a labelled value stands. */
export interface KnownAbove {
  readonly open: RecordDraft | null;
  /** More is told of the open record than its name. */
  readonly hasContent: boolean;
  /** A record is open, or sections are being gathered. */
  readonly isGathering: boolean;
  readonly hasDepartment: boolean;
  readonly hasDivisionsAbove: boolean;
  readonly lexicon: Lexicon;
}

/** Says what a value tells of whose label has the field. */
export function subjectOf(field: LabelField | null, input: FieldInput, known: KnownAbove): Subject {
  const { open, isGathering } = known;
  if (field === 'department' || namesDepartment(field, input, known)) return 'department';
  if (field === 'head') return 'head';
  if (field !== null && OF_DEPARTMENT.has(field)) {
    if (known.hasDepartment && !hasIdentity(open) && !known.hasDivisionsAbove) return 'departmentText';
    if (!open) return 'none';
  }
  if (field === 'category') return 'category';
  const named = known.hasContent ? null : open;
  if (field !== null && IDENTITY.has(field) && !isSentenceAbout(named, field, input)) return 'identity';
  if (field === null && countsItem(input, known)) return 'number';
  if (field === 'division' && !open) return 'divisionAbove';
  // 備考 below a list, with no item above it to tell about; 職員数 and 予算規模 of the department, before any of its items.
  const isOfNone = field === 'remarks' || (field === 'budget' && known.hasDepartment && !known.hasDivisionsAbove);
  return isOfNone && !isGathering ? 'none' : 'content';
}

/** 部署名：水道局 before any item: whose page it is. */
function namesDepartment(field: LabelField | null, { value }: FieldInput, known: KnownAbove): boolean {
  if (field !== 'division' || known.isGathering || known.hasDepartment) return false;
  return known.lexicon.readOrganisation(value.text.value)?.rank === 'department';
}

/** A bare number under a label that nobody knows counts the next item, where no item still waits for its content. */
function countsItem({ label, value, years }: FieldInput, { open, hasContent }: KnownAbove): boolean {
  if (years !== null || (open && !hasContent)) return false;
  return isBareNumber(value.text.value) && !isGraded(label?.value ?? '');
}
