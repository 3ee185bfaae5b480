/** The first line of the file of ballots; spreadsheets of Italy separate by semicolon. */
export const BALLOTS_HEADER = "area;question;choices;points\n";

/** The first line of the file of voters: a code, or name and birth date. */
export const VOTERS_HEADER = "area;question;name;birth_date;code;tie\n";
