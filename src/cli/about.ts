import { ImportError } from '../model/errors.js';

/** Puts the document's name before what is said of it. */
export async function about<T>(subject: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ImportError) error.message = `${subject}: ${error.message}`;
    throw error;
  }
}
