import { readFileSync } from "node:fs"
import { create } from "fontkit"
import { MedusaError } from "@medusajs/framework/utils"

type Weight = "regular" | "semibold"

/** The files of a font, and what both of its weights have in common. */
type Font = Record<Weight, Buffer> & {
  /** Code points that it can draw. */
  characters: ReadonlySet<number>
  /** From the base line to the top, for a size of 1. */
  ascent: number
}

type FontSource = Record<Weight, string>

/** All under the OFL 1.1. Others are read only for a document with their script. */
const SOURCES = {
  latin: {
    regular: require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
    semibold: require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
  },
  hebrew: {
    regular:
      require.resolve("@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
    semibold:
      require.resolve("@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf"),
  },
  arabic: {
    regular:
      require.resolve("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
    semibold:
      require.resolve("@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf"),
  },
  japanese: {
    regular:
      require.resolve("@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf"),
    semibold: require.resolve("@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf"),
  },
} as const satisfies Record<string, FontSource>

export type FontName = keyof typeof SOURCES

/** The signs that a font is asked for where Inter lacks them. */
const SCRIPTS: readonly (readonly [FontName, RegExp])[] = [
  ["hebrew", /\p{scx=Hebrew}/u],
  ["arabic", /\p{scx=Arabic}/u],
  ["japanese", /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u],
]

const read = (file: Buffer) => {
  const font = create(file)
  if ("characterSet" in font) {
    const { characterSet, ascent, unitsPerEm } = font
    return { characters: new Set(characterSet), ascent: ascent / unitsPerEm }
  }
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "A quote's font is a collection")
}

const load = (source: FontSource): Font => {
  const regular = readFileSync(source.regular)
  const semibold = readFileSync(source.semibold)
  return { regular, semibold, ...read(regular) }
}

const loaded = new Map<FontName, Font>()

/** Read once. */
export const fontOf = (name: FontName): Font => {
  const font = loaded.get(name) ?? load(SOURCES[name])
  loaded.set(name, font)
  return font
}

/** The font that draws a code point: Inter, or else that of its script; undefined if neither can. */
export const fontFor = (codePoint: number): FontName | undefined => {
  if (fontOf("latin").characters.has(codePoint)) return "latin"
  const character = String.fromCodePoint(codePoint)
  const name = SCRIPTS.find(([, script]) => script.test(character))?.[0]
  return name && fontOf(name).characters.has(codePoint) ? name : undefined
}

export const canDraw = (codePoint: number): boolean => fontFor(codePoint) !== undefined
