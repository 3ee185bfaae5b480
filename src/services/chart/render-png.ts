import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { FONT_FAMILY, type Fonts } from "./blocks.js";
import { openFont } from "./font.js";

/** Draws SVG, made with the fonts it is drawn in, as a PNG with `density` pixels for each unit of width. */
export async function renderPng(draw: (fonts: Fonts) => string, density: number): Promise<Uint8Array> {
  const fonts = await (renderer ??= startRenderer());
  const picture = new Resvg(draw(fonts), {
    fitTo: { mode: "zoom", value: density },
    font: { fontBuffers: [fonts.regular.bytes, fonts.bold.bytes], defaultFontFamily: FONT_FAMILY },
  });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}

/** The WebAssembly module may be loaded once in a process. */
let renderer: Promise<Fonts> | undefined;

async function startRenderer(): Promise<Fonts> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return { regular: openFont("DejaVuSans"), bold: openFont("DejaVuSans-Bold") };
}
