/** A transcript with amounts as Italian writes them: the euro sign is never alone on the next line. */
export const amounts = (text: string): string => text.replaceAll(/(?<=\d) €/gu, "\u00A0€");
