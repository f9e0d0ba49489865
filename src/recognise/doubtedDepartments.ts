import { diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import type { PlanDraft, RecordDraft } from './draft.js';
import type { Lexicon } from './lexicon/types.js';
import { textPlace } from './where.js';

/** A label beside the name, where two cells have run together: 所管部　総務部所管課　財政課. */
const LABEL = /[部局課係]名|(?:所管|担当|主管|所属)[部課局係]+.|番号/;
/** 3 農政部, 基本方針Ⅰ 緑の町 公園課: what counts stands beside the name; 第二管理部 is one. */
const COUNTED = /[0-9０-９①-⑳Ⅰ-Ⅻ]/u;
const ORDINAL = /第[0-9０-９]{1,2}/g;
/** 道部: what a column has left of 水道部. */
const SHORTEST = 3;
/** 農政部公園部, 公園部緑地課: behind a unit the name of the next; 教育委員会学校教育部 and 建設局道路部 are one unit. */
const ENDS = /[部局](?=.)/g;

/**
 * Says of which records the department does not read as the name of one unit: a label or a column promised one, and what stands there
 * may be another thing (a person, two cells run together) or a unit of a kind that the lexicon does not know.
 */
export function doubtDepartments(plan: PlanDraft, lexicon: Lexicon, characters: SourceCharacters): void {
  const asked = new Map<string, boolean>();
  for (const record of plan.records) {
    const name = record.department;
    if (!name) continue;
    let isUnit = asked.get(name.value);
    if (isUnit === undefined) {
      isUnit = isOneUnit(name.value, lexicon);
      asked.set(name.value, isUnit);
      const why = 'it does not read as the name of one';
      const place = textPlace(name, characters);
      if (!isUnit) plan.diagnostics.push(diagnostic('department-unclear', place, { name: name.value, why }));
    }
    if (!isUnit) doubt(record);
  }
}

const doubt = (record: RecordDraft): void => void record.doubts.add('department-unclear');

function isOneUnit(printed: string, lexicon: Lexicon): boolean {
  const name = printed.replace(/\s+/g, '');
  if (lexicon.readOrganisation(printed) === null || LABEL.test(name)) return false;
  return name.length >= SHORTEST && !COUNTED.test(name.replace(ORDINAL, '')) && !isTwoUnits(name, lexicon);
}

function isTwoUnits(name: string, lexicon: Lexicon): boolean {
  return [...name.matchAll(ENDS)].some(({ index }) => {
    const [first, rest] = [name.slice(0, index + 1), name.slice(index + 1)];
    const next = lexicon.readOrganisation(rest);
    if (lexicon.readOrganisation(first)?.rank !== 'department' || !next || first.endsWith('本部')) return false;
    return next.rank === 'division' || (first.endsWith('部') && rest.endsWith('部'));
  });
}
