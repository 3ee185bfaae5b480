import { expect, test } from "vitest";
import { ProgressBar } from "../../src/start/progress-bar.js";

function written(isTTY: boolean): string {
  let text = "";
  const bar = new ProgressBar({
    isTTY,
    write: (words: string | Uint8Array) => ((text += String(words)), true),
  });
  bar.show(0, "People say hello");
  bar.show(0.5, "People say hello");
  bar.end("Over.");
  return text;
}

test("on a terminal the bar fills on one line; elsewhere each chapter is a line", () => {
  expect(written(true)).toBe(
    `\r${"░".repeat(30)}   0%  People say hello\r${"█".repeat(15)}${"░".repeat(15)}  50%  People say hello` +
      `\r${"█".repeat(30)} 100%  Over.           \n`,
  );
  expect(written(false)).toBe("  0%  People say hello\n100%  Over.\n");
});
