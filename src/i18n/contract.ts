const CONTRACTED = { A: "Al", a: "al", da: "dal", di: "del", in: "nel", su: "sul" };
const ARTICLE = "Il ";

/** "a Il Cortile" is said "al Cortile". Only before these names, so that nobody's own words are touched. */
export const contractBeforeNames = (text: string, names: readonly string[]): string =>
  names.filter((name) => name.startsWith(ARTICLE)).reduce(contractBefore, text);

/** The name may stand in bold. */
const contractBefore = (text: string, name: string): string =>
  ["", "**"].reduce((said, bold) => {
    const rest = bold + name.slice(ARTICLE.length);
    return Object.entries(CONTRACTED).reduce(
      (so, [word, contracted]) => so.replaceAll(` ${word} ${bold}${name}`, ` ${contracted} ${rest}`),
      said,
    );
  }, text);
