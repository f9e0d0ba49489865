import { type SourceText, sliceText } from '../../model/sourceText.js';
import { GOES_ON } from '../lexicon/goesOn.js';
import { findOrganisation } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';

/** 総務部, 【総務部】, ■ 総務部（３件）, １ 総務部: the cell names a unit and says nothing else. */
export function organisationName(text: SourceText, lexicon: Lexicon): SourceText | null {
  if (text.value.length > 40) return null;
  const found = findOrganisation(text.value, lexicon);
  if (found && AFTER_NAME.test(text.value.slice(found.end))) return sliceText(text, found.start, found.end);
  return lexicon.readOrganisation(text.value) ? text : null;
}

/** Behind the name of a unit that heads rows: its bracket, how many there are (３件), or that its part goes on (続き). */
const AFTER_NAME = new RegExp(
  `^[】＞>〉≫》］\\]〕」\\s]*(?:[（(〔［[](?:(?:全|計)?[0-9０-９]{1,3}(?:件|項目|事業|取組|施策|目標|本)?|${GOES_ON})[)）〕］\\]])?\\s*$`,
);
