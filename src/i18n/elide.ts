const ARTICLES: Record<string, string> = {
  il: "l'",
  al: "all'",
  dal: "dall'",
  del: "dell'",
  nel: "nell'",
};

/**
 * "fino al 8 dicembre" is said "fino all'8 dicembre": 8 and 11 begin with a vowel. `open` and `close` are what stands
 * around each date, so that nobody's own words are touched; the date may stand in bold.
 */
export function elideBeforeDates(text: string, { open, close }: { open: string; close: string }): string {
  const before = new RegExp(
    `\\b(${Object.keys(ARTICLES).join("|")}) (?=(?:\\*\\*)?${open}[^|${close}]*\\|(?:8|11) )`,
    "gu",
  );
  return text.replace(before, (whole, article: string) => ARTICLES[article] ?? whole);
}
