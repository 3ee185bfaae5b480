/**
 * @import { ClockStop, Hint, Place } from "../local-chat-options.js"
 * @import { LocalPerson } from "../people.js"
 * @import { Posted } from "../posted.js"
 */

/** @typedef {{ now: string; moved: boolean }} ClockNow */
/** @typedef {Omit<ClockStop, "at"> & { at: string }} Stop */
/**
 * @typedef {object} Setup
 * @property {LocalPerson[]} people
 * @property {Hint[]} hints
 * @property {Place[]} places
 * @property {string} timeZone
 * @property {(ClockNow & { stops: Stop[] }) | null} clock
 */

/**
 * `stored`: the service has it. `refused`: it never will, and why. `down`: nobody knows; send it again.
 * @typedef {{ outcome: "stored"; body: unknown } | { outcome: "refused"; why: string } | { outcome: "down" }} Answer
 */

/** @param {string} language @returns {Promise<Setup>} */
export async function getSetup(language) {
  const response = await fetch(`/setup?language=${language}`);
  if (!response.ok) throw new Error(`setup: ${response.status}`);
  return response.json();
}

/** @param {string} person @param {Posted} act */
export const postAct = (person, act) => send("POST", `/chat/${person}/events`, act);

/** @param {{ to: string } | { forwardMs: number } | { reset: true }} move */
export const moveClock = (move) => send("POST", "/clock", move);

/** @param {string} id @param {string} name */
export const putPerson = (id, name) => send("PUT", `/chat/${id}`, { name });

/** @param {string} method @param {string} path @param {object} body @returns {Promise<Answer>} */
async function send(method, path, body) {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (response.ok) return { outcome: "stored", body: answer };
    return response.status >= 500 ? { outcome: "down" } : { outcome: "refused", why: String(answer.refused) };
  } catch {
    return { outcome: "down" };
  }
}
