/** A process in the few signs that a button or a link has room for: the last eight of its UUID, which no other has by chance. */
export const processRef = (id: string): string => id.slice(-8);
