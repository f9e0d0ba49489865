import type { Place, SourceCharacters } from '../model/place.js';
import type { SourceText } from '../model/sourceText.js';

/** Where the text begins; null for inserted text. */
export function textPlace(text: SourceText, characters: SourceCharacters): Place | null {
  const first = text.at.find((i) => i >= 0);
  return first === undefined ? null : characters.placeOf(first);
}
