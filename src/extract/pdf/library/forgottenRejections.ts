/**
 * pdf.js fetches pages ahead and forgets the promise: a damaged entry then rejects with nobody there to hear it, which ends
 * a Node process, although the library goes on to mend the file. From the first PDF on such rejections are let go, also
 * after it is closed, as a page given up for its time may still be worked on; those of anybody else end the process as they
 * would without this.
 */
export function forgiveForgottenRejections(): void {
  if (!process.listeners(EVENT).includes(judge)) process.on(EVENT, judge);
}

const EVENT = 'unhandledRejection';

function judge(reason: unknown): void {
  if (reason instanceof Error && reason.stack?.includes('pdfjs-dist')) return;
  if (process.listenerCount(EVENT) === 1) throw reason;
}
