/**
 * pdf.js fetches pages ahead and forgets the promise: a damaged entry then rejects with nobody there to hear it, which ends
 * a Node process, although the library goes on to mend the file. While a PDF is open such rejections are let go; those of
 * anybody else end the process as they would without this.
 */
export function forgiveForgottenRejections(): () => void {
  if (open++ === 0) process.on('unhandledRejection', judge);
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    // What was rejected by now is reported in this turn of the loop.
    setImmediate(() => {
      if (--open === 0) process.off('unhandledRejection', judge);
    });
  };
}

let open = 0;

function judge(reason: unknown): void {
  if (reason instanceof Error && reason.stack?.includes('pdfjs-dist')) return;
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
}
