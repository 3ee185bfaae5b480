import { expect, test } from "vitest";
import { personIdentifier } from "../../src/domain/person-identifier.js";

const maria = personIdentifier("Maria D'Alò Rossi-Bianchi", "1980-05-04");

test.each([
  "maria d’alò rossi-bianchi",
  "Rossi Bianchi Maria D'ALÒ",
  " ROSSI-BIANCHI   Maria DALO ",
  "Maria D`Alo Rossi Bianchi",
  "Maria D'Alo\u0300 Rossi-Bianchi",
])("%s is the same person", (name) => expect(personIdentifier(name, "1980-05-04")).toBe(maria));

test.each([
  ["Maria Rossi", "1980-05-04"],
  ["Mario D'Alò Rossi-Bianchi", "1980-05-04"],
  ["Maria D'Alò Rossi-Bianchi", "1980-05-05"],
])("%s, born %s, is somebody else", (name, birthDate) =>
  expect(personIdentifier(name, birthDate)).not.toBe(maria),
);

test("names in other scripts keep their letters", () => {
  expect(personIdentifier("Олена Шевченко", "1990-01-01")).not.toBe(
    personIdentifier("Олена Коваль", "1990-01-01"),
  );
  expect(personIdentifier("李 小龙", "1990-01-01")).toBe("小龙 李|1990-01-01");
});
