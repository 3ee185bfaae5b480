import type { Box, Process, Project } from "../../domain/process.js";
import { paperBallotWords } from "../../flows/paper-ballot.js";
import type { Language } from "../../i18n/catalogue.js";
import type { Arg } from "../../flows/screen.js";
import { translatePlain } from "../../i18n/translate.js";

const STYLE = `body{font:16pt/1.35 sans-serif;margin:15mm;max-width:180mm}h1{font-size:22pt;margin:0 0 4mm}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:3mm;text-align:left;vertical-align:top}
.mark{width:14mm}.cost{white-space:nowrap}tr{break-inside:avoid}p{margin:3mm 0}`;

/** A ballot of one box to print, in large type, with how it is filled in: HTML that needs nothing else. */
export function printedBallot(process: Process, box: Box, language: Language): string {
  const say = (arg: Arg): string => escaped(translatePlain(arg, { language, timeZone: process.timeZone }));
  const { title, about, how, blank, secret, marks, projects, priceOf, nameOf } = paperBallotWords(
    process,
    box,
  );
  const row = (project: Project): string => {
    const price = priceOf(project);
    return `<tr>${marks.map(() => '<td class="mark">&#9744;</td>').join("")}<td>${project.number}</td><td>${say(nameOf(project))}</td><td class="cost">${price === undefined ? "" : say(price)}</td></tr>`;
  };
  const head = marks.map((mark) => `<th>${say(mark)}</th>`).join("");
  const lines = [about, how, ...(blank ? [blank] : []), secret].map((line) => `<p>${say(line)}</p>`);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${say(title)}</title><style>${STYLE}</style></head>
<body><h1>${say(title)}</h1>
${lines.join("\n")}
<table>${marks.length > 1 ? `<tr>${head}<th colspan="3"></th></tr>` : ""}
${projects.map(row).join("\n")}
</table></body></html>
`;
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);
