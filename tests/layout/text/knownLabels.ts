import { createLexicon } from '../../../src/recognise/lexicon/index.js';

const lexicon = createLexicon();

/** Whether the importer's own lexicon knows the label. */
export const isLabel = (text: string): boolean => lexicon.readLabel(text) !== null;

/** Whether a list of the lexicon holds the label as it stands. */
export const isListed = (text: string): boolean => lexicon.readLabel(text)?.certainty === 'listed';
