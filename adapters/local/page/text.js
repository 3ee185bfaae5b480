import { make } from "./make.js";
import { says } from "./speech.js";

/** @import { Span, Text } from "../../../src/chat/text.js" */

/**
 * What the service says, as elements: paragraphs, bold words, codes, instants, and long quotes that unfold.
 * @param {Text} text
 * @returns {HTMLElement[]}
 */
export function textBlocks(text) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  /** @type {HTMLElement[]} */
  let line = [];
  const endParagraph = () => {
    if (line.some((element) => element.textContent?.trim())) blocks.push(make("p", { dir: "auto" }, ...line));
    line = [];
  };
  for (const span of text) {
    if (span.style === "quote") {
      endParagraph();
      blocks.push(quote(span));
      continue;
    }
    const [first = "", ...rest] = span.text.split(/\n{2,}/);
    line.push(inline(span, first));
    for (const paragraph of rest) {
      endParagraph();
      line.push(inline(span, paragraph));
    }
  }
  endParagraph();
  for (const block of blocks) trimLineEnds(block);
  return blocks;
}

/** Each span stands apart, so that marks of direction in one cannot turn its neighbours around (see page.css). @param {Span} span @param {string} text */
function inline(span, text) {
  if (span.at) return make("time", { datetime: span.at }, text);
  if (span.style === "bold") return make("strong", {}, text);
  if (span.style === "code") return make("code", {}, text);
  return make("span", {}, text);
}

/** Short quotes stand open; long ones unfold. @param {Span} span */
function quote({ text }) {
  const words = make("div", { class: "quoted", dir: "auto" }, text.trim());
  if (text.length <= 280) return make("blockquote", {}, words);
  return make("details", { class: "quote" }, says(make("summary"), "full-text"), words);
}

/** A line break next to a paragraph's edge would show as an empty line. @param {HTMLElement} block */
function trimLineEnds(block) {
  if (block.tagName !== "P") return;
  const { firstElementChild: first, lastElementChild: last } = block;
  if (first) first.textContent = (first.textContent ?? "").replace(/^\n+/, "");
  if (last) last.textContent = (last.textContent ?? "").replace(/\n+$/, "");
}
