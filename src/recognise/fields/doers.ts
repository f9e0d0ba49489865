import { splitDivisions } from '../lexicon/index.js';
import { labelKey } from '../lexicon/labelKey.js';
import { toExtras } from './extras.js';
import { toDivisions } from './identity.js';
import type { FieldHandler, FieldInput } from './input.js';
import { toText } from './texts.js';

/** Who does it: the city as a whole, a company, a school – or one of its divisions. */
const DOER =
  /^(?:実施|事業|推進|取組|運営|施行|活動)?主体(?:者|等|名)?$|^(?:実施|推進|取組)(?:者|機関|団体|組織)(?:等|名)?$/;

/** 実施主体 | 市、商工会 stays what it is; 実施主体 | 建設部道路課 names the units of the city that do it. */
export const toRemarks: FieldHandler = (record, input, context) => {
  const names = isOfDoer(input) ? splitDivisions(input.value.text) : [];
  const areUnits = names.every((n) => {
    const rank = context.lexicon.readOrganisation(n.value)?.rank;
    return rank !== undefined && rank !== 'body';
  });
  if (names.length > 0 && areUnits) toDivisions(record, input, context);
  else if (!record.measures && tellsHow(input)) toText('measures')(record, input, context);
  else toExtras(record, input, context);
};

const isOfDoer = ({ reading }: FieldInput): boolean => DOER.test(labelKey(reading?.label ?? ''));

/** 実施手法 | 予約できる窓口を広げる。 tells what is done; 直営 and 一部委託 there say who works at it. */
const tellsHow = ({ reading, value: { text } }: FieldInput): boolean =>
  labelKey(reading?.label ?? '') === HOW && /。$/.test(text.value.trim()) && !WHO_WORKS.test(text.value.trim());

const HOW = labelKey('実施手法');
const WHO_WORKS = /^(?:市|町|村|区)?(?:直営|直接実施|(?:全部|一部|業務)?委託|指定管理|補助|負担金|貸付)/;
