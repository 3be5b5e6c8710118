/** Letters that have no accent to lose, as a keyboard without them writes them. */
const LETTERS: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
}

/** Small letters without accents and ligatures: what "Chêne" and "chene", "Bœuf" and "boeuf" share. */
export const foldAccents = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøłđı]/g, (letter) => LETTERS[letter] ?? letter)
