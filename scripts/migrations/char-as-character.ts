import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";

const CHAR_OID = 18;
const TEXT_OID = 25;

interface Rows {
  fields: { dataTypeID: number }[];
}
interface Queryable {
  queryRaw: (query: unknown) => Promise<{ columnTypes: number[] }>;
  performIO: (query: unknown) => Promise<Rows>;
}

/**
 * Introspection reads PostgreSQL's catalogues, which have columns of the internal type "char". adapter-pg rejects that
 * type; this makes every adapter of this process report it as a character.
 */
export function reportCharAsCharacter(pool: Pool): Promise<void> {
  patched ??= patchAdapter(pool);
  return patched;
}

let patched: Promise<void> | undefined;

async function patchAdapter(pool: Pool): Promise<void> {
  const adapter = await new PrismaPg(pool).connect();
  const queryable = Object.getPrototypeOf(Object.getPrototypeOf(adapter)) as Queryable;
  const { queryRaw } = queryable;
  queryable.queryRaw = async function (this: Queryable, query) {
    const charColumns: number[] = [];
    const asText = Object.create(this) as Queryable;
    asText.performIO = async (io) => readCharAsText(await this.performIO(io), charColumns);
    const result = await queryRaw.call(asText, query);
    for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
}

function readCharAsText(rows: Rows, charColumns: number[]): Rows {
  for (const [column, field] of rows.fields.entries()) {
    if (field.dataTypeID !== CHAR_OID) continue;
    field.dataTypeID = TEXT_OID;
    charColumns.push(column);
  }
  return rows;
}
