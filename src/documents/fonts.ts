import { readFileSync } from "node:fs"
import { type Font as FontkitFont, create } from "fontkit"
import { MedusaError } from "@medusajs/framework/utils"

type Weight = "regular" | "semibold"

/** The parsed files of a font, and what both of its weights have in common. */
type Font = Record<Weight, FontkitFont> & {
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

const parse = (path: string) => {
  const font = create(readFileSync(path))
  if ("characterSet" in font) return font
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The font ${path} is a collection`)
}

const load = (source: FontSource): Font => {
  const regular = parse(source.regular)
  const semibold = parse(source.semibold)
  const { characterSet, ascent, unitsPerEm } = regular
  return { regular, semibold, characters: new Set(characterSet), ascent: ascent / unitsPerEm }
}

const loaded = new Map<FontName, Font>()

/** Parsed once. */
export const fontOf = (name: FontName): Font => {
  const font = loaded.get(name) ?? load(SOURCES[name])
  loaded.set(name, font)
  return font
}

/**
 * A font for one document: its tables are those of the process, its glyphs its own. Fontkit keeps a glyph with the
 * character it was first asked for, which the PDF names for copying; if glyphs were shared, the bytes of a document
 * would depend on those drawn before.
 */
export const fontForDocument = (name: FontName, weight: Weight): FontkitFont =>
  Object.assign(Object.create(fontOf(name)[weight]) as FontkitFont, { _glyphs: {} })

/** The font that draws a code point: Inter, or else that of its script; undefined if neither can. */
export const fontFor = (codePoint: number): FontName | undefined => {
  if (fontOf("latin").characters.has(codePoint)) return "latin"
  const character = String.fromCodePoint(codePoint)
  const name = SCRIPTS.find(([, script]) => script.test(character))?.[0]
  return name && fontOf(name).characters.has(codePoint) ? name : undefined
}

export const canDraw = (codePoint: number): boolean => fontFor(codePoint) !== undefined
