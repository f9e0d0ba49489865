export { breakBeforeItems } from './breakItems.js';
export {
  type Era,
  type FoundYears,
  findFiscalYears,
  readDate,
  readFiscalYears,
  type YearKind,
  type YearOptions,
} from './eras.js';
export { isDeadline, joinLines } from './joinLines.js';
export { type Marker, type MarkerStyle, readMarker, readNextNumber, readTightNumber } from './markers.js';
export { multiplierOf, readKanjiNumber, readWholeNumber } from './numerals.js';
export { findQuantities, type Quantity, type QuantityComparator } from './quantities.js';
export { needsTokenizer, removeStraySpaces, type SpacesRemoved } from './spaces.js';
export { lazyTokenizer, loadTokenizer, type Token, type Tokenizer, type TokenizerOptions } from './tokenizer.js';
export { isListedUnit, readUnit } from './units.js';
export { displayWidth, halfWidth, matchKey } from './width.js';
