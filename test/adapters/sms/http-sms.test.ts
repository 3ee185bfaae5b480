import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { httpSms } from "../../../adapters/sms/http-sms.js";

let asked: { headers: IncomingMessage["headers"]; body: string }[] = [];
let status = 200;
const service = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    asked.push({ headers: request.headers, body });
    response.writeHead(status, { location: "/elsewhere" }).end("+393331234567 is not on the network");
  });
});

beforeEach(async () => {
  [asked, status] = [[], 200];
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => service.close(resolve)));

const send = () =>
  httpSms({ url: `http://127.0.0.1:${(service.address() as AddressInfo).port}/send`, token: "t0ken" }).send({
    id: "m-1",
    to: "+393331234567",
    text: "123456 is your code",
  });

test("a message goes out as JSON, with a token and an id by which a repetition is known", async () => {
  await send();
  await send();
  expect(asked).toHaveLength(2);
  for (const { headers, body } of asked) {
    expect(headers).toMatchObject({
      authorization: "Bearer t0ken",
      "idempotency-key": "m-1",
      "content-type": "application/json",
    });
    expect(JSON.parse(body)).toEqual({ id: "m-1", to: "+393331234567", text: "123456 is your code" });
  }
});

test("what is not taken on is an error, that repeats neither number nor answer; nothing is sent on elsewhere", async () => {
  status = 503;
  await expect(send()).rejects.toThrow(/^the SMS service answered 503$/);
  status = 307;
  await expect(send()).rejects.toThrow();
  expect(asked).toHaveLength(2);
});
