/** `isLabel`, with its answers remembered for as long as one part of a document is read: each name is asked about at every step. */
export function rememberAnswers(isLabel: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = isLabel(text);
    answers.set(text, answer);
    return answer;
  };
}
