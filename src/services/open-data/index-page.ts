import { LICENCES } from "../../domain/open-data/licences.js";
import type { ListedFile } from "../../domain/open-data/open-file.js";
import { shortHash } from "../../domain/short-hash.js";
import { boxTitle, hasText } from "../../flows/process-words.js";
import { instant, local, say, type Arg } from "../../flows/screen.js";
import { LANGUAGES, LANGUAGE_NAMES, type Language } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";
import { COLUMNS, FILES, kindOf } from "./dictionary.js";
import type { OpenData, OpenVersion } from "./open-data.js";

/** The page in a language. */
export const pageName = (language: Language): string => `index.${language}.html`;

/** Everything that is published about a process as a page for people: it needs no script, and nothing from elsewhere. */
export function indexPage(data: OpenData, language: Language): string {
  const { process, communityName, files, versions } = data;
  const words = (key: string, args: Record<string, Arg> = {}): string =>
    escape(translatePlain(say(key, args), { language, timeZone: process.timeZone }));
  const licence = LICENCES[process.rules.results.licence];
  const languages = words("data-page-languages");
  const title = words("data-page-title", { title: local(process.title) });
  const others = LANGUAGES.filter((one) => one !== language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p>${escape(communityName)}</p>
<h1>${title}</h1>
<nav aria-label="${languages}">${others
    .map((one) => `<a href="${pageName(one)}" lang="${one}" hreflang="${one}">${LANGUAGE_NAMES[one]}</a>`)
    .join(" ")}</nav>
</header>
<main>
<p>${words("data-page-about")}</p>
${process.sample ? `<p><strong>${words("results-sample")}</strong></p>` : ""}
<h2>${words("data-page-results")}</h2>
${versions.length === 0 ? `<p>${words("results-none")}</p>` : versions.map((one) => section(one)).join("\n")}
<h2>${words("data-page-process")}</h2>
${list(files.map(({ name, mime, sha256, bytes }) => ({ name, mime, sha256, size: bytes.length })))}
<h2>${words("data-page-check")}</h2>
<p>${words("data-page-check-hash")}</p>
<pre><code>sha256sum ballots.pb</code></pre>
<p>${words("data-page-check-count")}</p>
<p>${words("data-page-check-code")}</p>
<h2>${words("data-page-dictionary")}</h2>
${dictionary()}
<h2>${words("data-page-licence")}</h2>
<p>${words("data-page-licence-is")} <a href="${licence.url}">${escape(licence.name)}</a></p>
</main>
</body>
</html>
`;

  function section(one: OpenVersion): string {
    const heading = words("data-page-box", {
      box: boxTitle(process, one.box),
      version: String(one.version),
    });
    return `<section>
<h3>${heading}</h3>
<p>${standing(one)}</p>
${hasText(one.note) ? `<p>${words("data-page-correction", { note: local(one.note) })}</p>` : ""}
${one.fingerprint ? `<p>${words("data-page-fingerprint", { hash: shortHash(one.fingerprint) })}</p>` : ""}
${list(one.files.map((file) => ({ ...file, name: `${one.folder}/${file.name}` })))}
${one.recount ? `<p>${words("data-page-recount")}</p>\n<pre><code>${escape(one.recount)}</code></pre>` : ""}
</section>`;
  }

  function standing({ isCurrent, isOfficial, publishedAt, officialAt }: OpenVersion): string {
    const at = instant(publishedAt, "full");
    if (!isCurrent) return words("data-page-replaced", { at });
    return isOfficial
      ? words("data-page-official", { at })
      : words("data-page-provisional", { at, until: instant(officialAt, "full") });
  }

  function list(items: readonly ListedFile[]): string {
    const rows = items.map(({ name, size, sha256 }) => {
      const file = name.split("/").at(-1) ?? name;
      const about = FILES[kindOf(name)];
      const meaning = about ? escape(translatePlain(about, { language, timeZone: process.timeZone })) : "";
      return `<li><a href="${escape(name)}">${escape(file)}</a> (${words("data-page-size", { bytes: size })})<br>
${meaning}<br><small>SHA-256 <code>${sha256}</code></small></li>`;
    });
    return `<ul>\n${rows.join("\n")}\n</ul>`;
  }

  function dictionary(): string {
    return Object.entries(COLUMNS)
      .map(([file, columns]) => {
        const rows = Object.entries(columns).map(
          ([column, meaning]) =>
            `<dt><code>${column}</code></dt><dd>${escape(
              translatePlain(meaning, { language, timeZone: process.timeZone }),
            )}</dd>`,
        );
        return `<h3>${file}</h3>\n<dl>${rows.join("")}</dl>`;
      })
      .join("\n");
  }
}

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

const STYLE = `body{font:1.05rem/1.5 system-ui,sans-serif;color:#1c2530;background:#fff;max-width:48rem;margin:0 auto;padding:1rem}
a{color:#8a1f0f}code,small{overflow-wrap:anywhere}pre{background:#f3f5f8;padding:.75rem;white-space:pre-wrap}
section{border-top:1px solid #687689;margin-top:1rem}li{margin-bottom:.75rem}dt{margin-top:.5rem}dd{margin-left:1rem}`;
