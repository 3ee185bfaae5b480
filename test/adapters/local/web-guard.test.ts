import { expect, test } from "vitest";
import { act, localScene } from "../../support/local-chat/local-scene.js";

const hello = act("client-01", { kind: "text", text: "Ciao" });
const silent = () => [];

test.each([
  ["another site's origin", { origin: "https://evil.example" }],
  ["an origin of another port", { origin: "http://localhost:4000" }],
  ["no readable origin", { origin: "null" }],
  ["a fetch from another site", { "sec-fetch-site": "cross-site" }],
  ["a form of another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
  ["a fetch from another port of this machine", { "sec-fetch-site": "same-site" }],
])("an act with %s is refused", async (_, headers) => {
  const { post, inbox } = localScene(silent);
  const refused = await post("http://localhost:3000/chat/anna/events", hello, headers);
  expect(refused).toEqual({ status: 403, body: { refused: "other-site" } });
  expect(inbox.received).toEqual([]);
});

test("the page's own act is let in", async () => {
  const { post, inbox } = localScene(silent);
  const own = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };
  expect((await post("http://localhost:3000/chat/anna/events", hello, own)).status).toBe(200);
  expect(inbox.received).toHaveLength(1);
});

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
  "a body as %s, which a foreign form could send, is refused",
  async (type) => {
    const { post } = localScene(silent);
    expect(await post("/chat/anna/events", hello, { "content-type": type })).toEqual({
      status: 415,
      body: { refused: "not-json" },
    });
  },
);

test("only the hosts that are listened on are answered", async () => {
  const { app } = localScene(silent, { hosts: ["portico.example"] });
  const statusOf = async (url: string): Promise<number> => (await app.request(url)).status;
  expect(await statusOf("http://rebound.example/")).toBe(403);
  expect(await statusOf("http://localhost.evil.example/")).toBe(403);
  for (const host of ["portico.example", "localhost:3000", "127.0.0.1:3000", "[::1]:3000"]) {
    expect(await statusOf(`http://${host}/`)).toBe(200);
  }
});

const from = (mode: string) => ({ headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": mode } });

test("another site may link to the page, but not read from it", async () => {
  const { app } = localScene(silent);
  expect((await app.request("/", from("navigate"))).status).toBe(200);
  for (const path of ["/setup", "/clock", "/chat/stream"]) {
    expect((await app.request(path, from("cors"))).status).toBe(403);
  }
});

test("everything is sent with a policy that lets nothing else in", async () => {
  const { app } = localScene(silent);
  for (const path of ["/", "/page/main.js", "/nowhere"]) {
    const { headers } = await app.request(path);
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("only files of the page and of the store are served", async () => {
  const { app } = localScene(silent);
  for (const path of [
    "/page/../web.ts",
    "/page/%2e%2e%2fweb.ts",
    "/page/tsconfig.json",
    "/files/nope",
    "/files/..%2f",
  ]) {
    expect((await app.request(path)).status).toBe(404);
  }
});
