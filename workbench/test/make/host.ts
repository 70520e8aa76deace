import { blankBook, startHost, type Book, type Host, type HostOptions } from "../../src";

/** A host with its runtime installed on the globals, on a new blank book unless another is given. */
export async function hostWith(book: Book = blankBook(), options: HostOptions = {}): Promise<Host> {
  return startHost(book, { ...options, install: true });
}
