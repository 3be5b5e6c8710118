/** ASCII spellings of letters that Unicode does not decompose. */
const LETTERS: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
}

/** Lower case without accents and ligatures: "Chêne" becomes "chene", "Bœuf" becomes "boeuf". */
export const foldAccents = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøłđı]/g, (letter) => LETTERS[letter] ?? letter)
