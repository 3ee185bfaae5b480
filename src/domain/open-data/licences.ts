import type { Licence } from "../process.js";

/** What each licence is called, and where it can be read. */
export const LICENCES: Readonly<Record<Licence, { name: string; url: string }>> = {
  "CC-BY-4.0": {
    name: "Creative Commons Attribution 4.0 International (CC BY 4.0)",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
  "CC0-1.0": {
    name: "Creative Commons Zero 1.0 Universal (CC0 1.0)",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  "ODbL-1.0": {
    name: "Open Data Commons Open Database License 1.0 (ODbL 1.0)",
    url: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
};
