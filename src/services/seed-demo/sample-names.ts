import type { Dice } from "./dice.js";

const FIRST = (
  "Adele Ahmed Alessia Amina Andrea Anna Bianca Bruno Camila Carlo Chiara Dario Diego Elena Elisa Emma Enrico Fatima Federica " +
  "Filippo Francesca Giacomo Giorgia Giulia Grace Hana Irene Ivan Jacopo Karim Laura Leila Lorenzo Luca Lucia Marco Maria Marta " +
  "Matteo Mei Michela Nadia Nicola Olena Omar Paola Pietro Rosa Sara Silvia Sofia Stefano Tommaso Ugo Valeria Viola Yusuf Zoe"
).split(" ");

const INITIALS = "A B C D E F G L M N P R S T V Z".split(" ");

/** A first name and an initial, as people sign in chat. */
export const sampleName = (dice: Dice): string => `${dice.pick(FIRST)} ${dice.pick(INITIALS)}.`;
