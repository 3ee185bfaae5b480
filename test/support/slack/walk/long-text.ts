/** Would ping a channel and a person, lead elsewhere and style what follows, if it were read as markup. */
const HOSTILE = "<!channel> <@U1> <http://x|y> & *b* ";

/** Exactly so many characters of it, with a word of its own at its end: what is cut anywhere is missed. */
export function hostile(length: number, start = ""): string {
  const end = `${start.trim()}-${length}`;
  const room = length - start.length - end.length;
  return (
    start +
    HOSTILE.repeat(1 + room / HOSTILE.length)
      .slice(0, room - 1)
      .padEnd(room) +
    end
  );
}
