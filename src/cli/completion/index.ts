import type { ProgramDescription } from '../args/describe.js';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { manual } from './manual.js';
import { zshCompletion } from './zsh.js';

/** Texts about the program that are made from its own description. */
const TEXTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion, man: manual } as const;

export type SelfText = keyof typeof TEXTS;

export const selfText = (which: SelfText, program: ProgramDescription): string => TEXTS[which](program);
