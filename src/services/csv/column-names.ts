/** What columns about a ballot's place are called in files, in English and Italian. */
export const AREA_COLUMNS = { area: "area", district: "area", quartiere: "area" } as const;

export const QUESTION_COLUMNS = { question: "question", domanda: "question", quesito: "question" } as const;

/** And those about a person. */
export const PERSON_COLUMNS = {
  name: "name",
  "full name": "name",
  "first name": "name",
  nome: "name",
  "nome e cognome": "name",
  nominativo: "name",
  surname: "surname",
  "last name": "surname",
  cognome: "surname",
  "birth date": "birthDate",
  "date of birth": "birthDate",
  "data di nascita": "birthDate",
  nascita: "birthDate",
} as const;
