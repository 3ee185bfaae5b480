/** @import { Toast } from "./toast.js" */

/**
 * Copies a text, and shows it: where copying is not allowed, it can still be read and selected.
 * @param {string} text @param {Toast} toast
 */
export async function copyText(text, toast) {
  try {
    await navigator.clipboard.writeText(text);
    toast.say("copied", { text });
  } catch {
    toast.say("copy-by-hand", { text });
  }
}
