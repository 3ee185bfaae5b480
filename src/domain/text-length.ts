/** Characters as people count them, so that an emoji is one. */
export const lengthOf = (text: string): number => [...new Intl.Segmenter().segment(text)].length;
