import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { plainWords } from "./clean-text.js";
import type { Position } from "./place.js";
import type { Area } from "./process.js";

interface Districts {
  areas: readonly Area[];
}

/** The district a point lies in; undefined outside all of them. Outlines are approximate. */
export function areaAt({ areas }: Districts, { latitude, longitude }: Position): Area | undefined {
  return areas.find(
    ({ outline }) =>
      outline.length > 3 &&
      booleanPointInPolygon([longitude, latitude], {
        type: "Polygon",
        coordinates: [outline.map(([x, y]) => [x, y])],
      }),
  );
}

/** Whether a point lies in none of the districts; where nobody drew them, who knows. */
export const liesOutside = (districts: Districts, position: Position): boolean =>
  districts.areas.some(({ outline }) => outline.length > 0) && !areaAt(districts, position);

/** "Via Fioravanti 24" lies where via Fioravanti does; the name of a district is an answer too. */
export function areaOfAddress({ areas }: Districts, address: string): Area | undefined {
  const words = ` ${plainWords(address)
    .replace(/[^\p{L}\p{N}' ]/gu, " ")
    .replace(/\s+/gu, " ")} `;
  const named = areas.find(({ name }) =>
    Object.values(name).some((one) => words.includes(` ${plainWords(one)} `)),
  );
  return named ?? longestStreet(areas, words);
}

/** Where two districts have a street that fits, the longer name is the closer one. */
function longestStreet(areas: readonly Area[], words: string): Area | undefined {
  const fits = areas.flatMap((area) =>
    area.streets
      .filter((street) => words.includes(` ${plainWords(street)} `))
      .map((street) => ({ area, street })),
  );
  return fits.sort((a, b) => b.street.length - a.street.length)[0]?.area;
}
