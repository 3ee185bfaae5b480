import { link, local, press, say, type ButtonSpec, type Extra } from "../screen.js";
import type { Here, OpenWorkshop } from "./facts.js";

/** A pin where the position is known, else the address on a map of everybody's. */
export function mapButton({ place }: OpenWorkshop): ButtonSpec[] {
  if (place.position) return [press(say("button-map"), "map")];
  const { address } = place;
  if (address === undefined) return [];
  return [
    link(say("button-map"), `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`),
  ];
}

/** The very pin that people get. */
export const pinOf = ({ facts: { workshop } }: Here): Extra[] => {
  const { position, address } = workshop?.place ?? {};
  return position && workshop
    ? [{ kind: "pin", ...position, title: local(workshop.name), address: address ?? "" }]
    : [];
};
