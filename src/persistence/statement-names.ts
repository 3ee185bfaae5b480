/** Statements seen this often are worth keeping prepared on each connection. */
const WORTH_IT = 3;
/** Lists of many lengths make many texts; only so many are given names. */
const MOST = 300;

/**
 * Names for statements that come again and again, so that the server parses and plans them once a connection. The same
 * text always has the same name; `renew` gives new ones, for when a migration has changed what a prepared one returns.
 */
export class StatementNames {
  #seen = new Map<string, number>();
  #names = new Map<string, string>();
  #generation = 0;

  /** An empty name is an unprepared statement. */
  nameOf(sql: string): string {
    const name = this.#names.get(sql);
    if (name !== undefined) return name;
    if (this.#names.size >= MOST) return "";
    const seen = (this.#seen.get(sql) ?? 0) + 1;
    if (seen < WORTH_IT && this.#seen.size < MOST * 10) this.#seen.set(sql, seen);
    return seen < WORTH_IT ? "" : this.#give(sql);
  }

  renew(): void {
    this.#generation++;
    this.#names.clear();
    this.#seen.clear();
  }

  #give(sql: string): string {
    const name = `portico_${this.#generation}_${this.#names.size}`;
    this.#names.set(sql, name);
    this.#seen.delete(sql);
    return name;
  }
}

/** One for the process: connections are many, texts are the same. */
export const statementNames = new StatementNames();
