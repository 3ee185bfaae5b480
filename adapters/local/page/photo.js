/** What the service takes; a larger file is announced without its bytes, and the service says so. */
const LARGEST_PHOTO_BYTES = 10 * 1024 * 1024;

/**
 * @param {File} file
 * @returns {Promise<{ base64: string | null; preview?: string }>} `preview` is an address that only this page knows
 */
export async function preparePhoto(file) {
  if (file.size > LARGEST_PHOTO_BYTES) return { base64: null };
  const base64 = await readBase64(file);
  return file.type.startsWith("image/") ? { base64, preview: URL.createObjectURL(file) } : { base64 };
}

/** @param {File} file @returns {Promise<string>} */
const readBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(dataOf(reader)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });

/** A data address without what stands before the data. @param {FileReader} reader */
const dataOf = ({ result }) => (typeof result === "string" ? result.replace(/^[^,]*,/, "") : "");
