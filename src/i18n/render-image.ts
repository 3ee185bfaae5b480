import type { Image } from "../chat/reply.js";
import type { ScreenImage } from "../flows/screen.js";
import type { Reader } from "./format.js";
import { translatePlain } from "./translate.js";

/** A picture with its words. */
export const renderImage = ({ file, alt }: ScreenImage, reader: Reader): Image => ({
  file,
  alt: translatePlain(alt, reader),
});
