export interface StoredFile {
  bytes: Uint8Array;
  mime: string;
}

/** Photos and charts, by id. */
export interface Files {
  read(id: string): Promise<StoredFile | undefined>;
}
