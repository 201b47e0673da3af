/** The lines of a text that comes in pieces, line ends removed; a last line needs none. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const begun: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    begun.push(first);
    for (const next of others) {
      yield lineOf(begun);
      begun.push(next);
    }
  }
  if (begun.some((piece) => piece !== '')) yield lineOf(begun);
}

/** Joins the pieces of one line and makes room for the next. */
function lineOf(begun: string[]): string {
  return begun.splice(0).join('').replace(/\r$/, '');
}
