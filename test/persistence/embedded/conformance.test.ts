import { createHash } from "node:crypto";
import { Client, Pool, type PoolClient, type QueryConfig } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { backends, openTestDatabase } from "../../support/database.js";

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

const named = (text: string, values: unknown[]) => ({ name: "same_name", text, values });

async function clientOf(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  onTestFinished(() => client.release(true));
  return client;
}

async function listenerOn(pool: Pool, ...channels: string[]): Promise<{ one: PoolClient; heard: string[] }> {
  const one = await clientOf(pool);
  const heard: string[] = [];
  one.on("notification", ({ channel, payload }) => heard.push(`${channel}: ${payload}`));
  for (const channel of channels) await one.query(`LISTEN ${channel}`);
  return { one, heard };
}

async function notify(pool: Pool, channel: string, payload: string): Promise<void> {
  await pool.query("SELECT pg_notify($1, $2)", [channel, payload]);
}

/** Notifications come in the order of the commits, so this one comes last. */
async function hearLast(pool: Pool, listener: PoolClient, channel: string): Promise<void> {
  const last = new Promise<void>((heard) => {
    listener.on("notification", ({ payload }) => {
      if (payload === "last") heard();
    });
  });
  await notify(pool, channel, "last");
  await last;
}

async function placeSeenBy(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ name: string }>("SELECT name FROM place");
  return rows[0]?.name;
}

// What our code and its libraries rely on, asked of both backends, so that one can take the other's place.
describe.each(backends)("on the %s database", async (kind) => {
  const { pool, queueConnection } = await openTestDatabase(kind);
  await pool.query("CREATE TABLE note (id int PRIMARY KEY)");

  const client = () => clientOf(pool);

  async function isNoted(id: number, asked: Pool | PoolClient = pool): Promise<boolean> {
    const { rowCount } = await asked.query("SELECT FROM note WHERE id = $1", [id]);
    return rowCount === 1;
  }

  describe("values", () => {
    test.each([
      [1_000, 10],
      [200_000, 10],
      [1_000_000, 10],
      [16_000_000, 3],
    ])("of %i characters arrive whole on %i clients at once", async (length, clients) => {
      const send = async (who: number) => {
        const text = String(who).repeat(length);
        const sql = "SELECT $1::int AS who, length($2) AS length, md5($2) AS md5";
        const { rows } = await pool.query(sql, [who, text]);
        expect(rows).toEqual([{ who, length, md5: md5(text) }]);
      };
      await Promise.all(Array.from({ length: clients }, (_, who) => send(who)));
    });

    test("of 16 MB come back whole", async () => {
      const text = "città ".repeat(2_500_000);
      const { rows } = await pool.query<{ text: string }>("SELECT $1::text AS text", [text]);
      expect(rows[0]?.text === text).toBe(true);
    });

    test("in a hundred thousand rows come in order", async () => {
      const { rows } = await pool.query<{ n: number }>("SELECT n FROM generate_series(1, 100000) AS n");
      expect(rows).toHaveLength(100_000);
      expect(rows.every(({ n }, index) => n === index + 1)).toBe(true);
    });

    test("come in portions when a client asks so, whoever else is there", async () => {
      const inPortions: QueryConfig & { rows: number } = {
        text: "SELECT generate_series(1, 50) AS n",
        rows: 7,
      };
      const answers = await Promise.all([1, 2, 3].map(() => pool.query(inPortions)));
      for (const { rows } of answers) expect(rows).toHaveLength(50);
    });
  });

  describe("an error", () => {
    test("has its SQLSTATE and spoils nothing", async () => {
      const one = await client();
      await expect(one.query("SELECT 1 / $1::int", [0])).rejects.toMatchObject({ code: "22012" });
      await expect(one.query("no such thing")).rejects.toMatchObject({ code: "42601" });
      expect((await one.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    });

    test("among statements sent together undoes them all", async () => {
      const together = "INSERT INTO note VALUES (10); INSERT INTO note VALUES (10)";
      await expect(pool.query(together)).rejects.toMatchObject({ code: "23505" });
      expect(await isNoted(10)).toBe(false);
    });
  });

  describe("a transaction", () => {
    test("shows others its work once it is committed, and not before", async () => {
      const [one, other] = [await client(), await client()];
      await one.query("BEGIN");
      await one.query("INSERT INTO note VALUES (20)");
      const seenMeanwhile = isNoted(20, other); // embedded, the answer waits for its turn
      expect(await isNoted(20, one)).toBe(true);
      await one.query("ROLLBACK");
      expect(await seenMeanwhile).toBe(false);
      await one.query("BEGIN; INSERT INTO note VALUES (20); COMMIT");
      expect(await isNoted(20, other)).toBe(true);
    });

    test("that failed refuses everything until it is rolled back", async () => {
      const one = await client();
      await one.query("BEGIN");
      await one.query("INSERT INTO note VALUES (21)");
      await expect(one.query("INSERT INTO note VALUES (21)")).rejects.toMatchObject({ code: "23505" });
      await expect(one.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" });
      await one.query("ROLLBACK");
      expect(await isNoted(21, one)).toBe(false);
    });

    test("can go back to a savepoint", async () => {
      const one = await client();
      await one.query("BEGIN; INSERT INTO note VALUES (22); SAVEPOINT here");
      await one.query("INSERT INTO note VALUES (23)");
      await one.query("ROLLBACK TO here");
      await one.query("COMMIT");
      expect([await isNoted(22), await isNoted(23)]).toEqual([true, false]);
    });

    test("of a client that vanishes is rolled back, and others go on", async () => {
      const vanishing = new Client(queueConnection);
      await vanishing.connect();
      await vanishing.query("BEGIN; INSERT INTO note VALUES (24)");
      const gone = new Promise<void>((resolve) => vanishing.on("error", () => {}).on("end", resolve));
      vanishing.connection.stream.destroy();
      await gone;
      await pool.query("INSERT INTO note VALUES (24)"); // waits for the rollback, then finds the place free
    });

    test("of one client never mixes with another's", async () => {
      const insertTwice = async (id: number) => {
        const own = await pool.connect();
        await own.query("BEGIN");
        await own.query("INSERT INTO note VALUES ($1)", [id]);
        await own.query("INSERT INTO note VALUES ($1)", [id + 1]);
        await own.query(id % 4 === 0 ? "COMMIT" : "ROLLBACK");
        own.release();
      };
      await Promise.all(Array.from({ length: 40 }, (_, index) => insertTwice(1000 + 2 * index)));
      const { rows } = await pool.query<{ id: number }>("SELECT id FROM note WHERE id >= 1000 ORDER BY id");
      const committed = Array.from({ length: 20 }, (_, index) => [1000 + 4 * index, 1001 + 4 * index]).flat();
      expect(rows.map(({ id }) => id)).toEqual(committed);
    });
  });

  describe("a prepared statement", () => {
    test("belongs to its client, whatever its name", async () => {
      const clients = await Promise.all(Array.from({ length: 8 }, () => client()));
      for (let round = 1; round <= 3; round++) {
        const ask = async (one: PoolClient, who: number) => {
          const { rows } = await one.query(named(`SELECT $1::int * ${who} AS product`, [round]));
          expect(rows).toEqual([{ product: round * who }]);
        };
        await Promise.all(clients.map(ask));
      }
    });

    test("is forgotten when its client leaves", async () => {
      const own = new Pool({ ...queueConnection, max: 1 });
      await own.query(named("SELECT $1::text", ["before"]));
      await own.end();
      const { rows } = await (
        await client()
      ).query("SELECT name FROM pg_prepared_statements WHERE name LIKE '%same_name'");
      expect(rows).toEqual([]);
    });
  });

  describe("a notification", () => {
    test("reaches every listener of its channel, and nobody else", async () => {
      const [both, second, neither] = [
        await listenerOn(pool, "Works", '"Wor""ks"'), // unquoted names are lower case
        await listenerOn(pool, '"Wor""ks"'),
        await listenerOn(pool, "elsewhere"),
      ];
      await notify(pool, "works", "a bench");
      await notify(pool, 'Wor"ks', "a lamp");
      await hearLast(pool, both.one, "works");
      await hearLast(pool, second.one, 'Wor"ks');
      await hearLast(pool, neither.one, "elsewhere");
      expect(both.heard.slice(0, 3)).toEqual(["works: a bench", 'Wor"ks: a lamp', "works: last"]);
      expect(second.heard).toEqual(['Wor"ks: a lamp', 'Wor"ks: last']);
      expect(neither.heard).toEqual(["elsewhere: last"]);
    });

    test("is sent at the commit, and not at all after a rollback", async () => {
      const { one, heard } = await listenerOn(pool, "votes");
      const sender = await client();
      await sender.query("BEGIN; NOTIFY votes, 'rolled back'");
      await sender.query("ROLLBACK");
      await sender.query("BEGIN; NOTIFY votes, 'committed'");
      await sender.query("COMMIT");
      await hearLast(pool, one, "votes");
      expect(heard).toEqual(["votes: committed", "votes: last"]);
    });

    test("still reaches the others when one stops listening, or leaves", async () => {
      const [stays, stops, leaves] = [
        await listenerOn(pool, "city"),
        await listenerOn(pool, "city"),
        await listenerOn(pool, "city"),
      ];
      await stops.one.query("UNLISTEN city");
      leaves.one.removeAllListeners("notification");
      await leaves.one.query("UNLISTEN *");
      await hearLast(pool, stays.one, "city");
      expect(stops.heard).toEqual([]);
    });
  });

  test("a search_path in the options holds for its own pool", async () => {
    await pool.query(
      "CREATE SCHEMA elsewhere; CREATE TABLE elsewhere.place (name text); CREATE TABLE place (name text)",
    );
    await pool.query("INSERT INTO elsewhere.place VALUES ('elsewhere'); INSERT INTO place VALUES ('public')");
    const elsewhere = new Pool({ ...queueConnection, max: 2, options: '-c search_path="elsewhere"' });
    const answers = await Promise.all([pool, elsewhere, pool, elsewhere, elsewhere, pool].map(placeSeenBy));
    expect(answers).toEqual(["public", "elsewhere", "public", "elsewhere", "elsewhere", "public"]);
    await elsewhere.end();
  });
});
