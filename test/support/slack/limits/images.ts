import { isObject, type Json, stringFaults, urlFaults } from "./texts.js";

/** A picture needs words for those who do not see it, and exactly one source. */
export function imageFaults(at: string, image: Json): string[] {
  const { image_url: url, slack_file: file } = image;
  return [
    ...stringFaults(`${at}.alt_text`, image["alt_text"], 2000),
    ...((url === undefined) === (file === undefined) ? [`${at}: needs image_url or slack_file`] : []),
    ...(url === undefined ? [] : urlFaults(`${at}.image_url`, url)),
    ...(file === undefined ? [] : fileFaults(`${at}.slack_file`, file)),
  ];
}

function fileFaults(at: string, file: unknown): string[] {
  if (!isObject(file)) return [`${at}: must be a file`];
  return (file["id"] === undefined) === (file["url"] === undefined) ? [`${at}: needs id or url`] : [];
}
