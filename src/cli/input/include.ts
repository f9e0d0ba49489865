/** The files of a directory that are taken for documents. */
export const DEFAULT_INCLUDE: readonly string[] = ['**/*.{pdf,txt,text,md,html,htm}'];
