// Writes adapters/slack/manifest.yaml, from which an app is made on api.slack.com, out of what the code itself answers to.
//
//   npm run slack-manifest                                in English, for the repository
//   npm run slack-manifest -- it https://my.address       printed, in Italian, with the addresses filled in
import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { manifest } from "../adapters/slack/manifest.js";
import { isLanguage, LANGUAGES } from "../src/i18n/catalogue.js";
import { menuWords } from "../src/i18n/workspace-menus.js";

const FILE = "adapters/slack/manifest.yaml";
const EXAMPLE = "https://portico.example.org";

const [language = LANGUAGES[0], publicUrl = EXAMPLE] = process.argv.slice(2);
if (!isLanguage(language)) throw new Error(`languages: ${LANGUAGES.join(", ")}`);
const yaml = stringify(manifest(menuWords(language), publicUrl.replace(/\/+$/, "")));
if (process.argv.length > 2) process.stdout.write(yaml);
else writeFileSync(FILE, yaml);
