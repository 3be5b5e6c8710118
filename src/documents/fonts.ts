import { readFileSync } from "node:fs"
import { type Font as FontkitFont, type Glyph, type GlyphPosition, create } from "fontkit"
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

/** Words and figures of which a process keeps the shaping, about 1 kB each. */
const MAX_KEPT_RUNS = 5000

type Shape = {
  glyphs: Pick<Glyph, "id" | "codePoints">[]
  positions: GlyphPosition[]
}

/** Glyphs of a document and where they stand, as PDFKit reads them; it scales the positions in place. */
class ShapedRun {
  constructor(
    readonly glyphs: Glyph[],
    readonly positions: GlyphPosition[],
  ) {}

  get advanceWidth(): number {
    return this.positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
  }
}

type ShapingFont = FontkitFont & { _glyphs: Record<number, Glyph> }

/** The same tables, with glyphs of its own. */
const withOwnGlyphs = (font: FontkitFont): ShapingFont =>
  Object.assign(Object.create(font) as FontkitFont, { _glyphs: {} })

const SPACE = 0x20

/** The shaping of a font: most of the work of a document, and much the same in each. */
const shaperOf = (font: FontkitFont) => {
  const kept = new Map<string, Shape>()
  const shaping = withOwnGlyphs(font)

  const shape = (text: string, features: string[] | undefined): Shape => {
    shaping._glyphs = {}
    const { glyphs, positions } = shaping.layout(text, features)
    return { glyphs: glyphs.map(({ id, codePoints }) => ({ id, codePoints })), positions }
  }

  return (document: FontkitFont, text: string, features?: string[]): ShapedRun => {
    const key = `${features?.join() ?? ""} ${text}`
    const known = kept.get(key) ?? shape(text, features)
    if (kept.size >= MAX_KEPT_RUNS) kept.clear()
    kept.set(key, known)
    // A glyph goes by the character it was first asked for: these are asked for as by a shaping.
    document.glyphsForString(text)
    document.glyphForCodePoint(SPACE)
    return new ShapedRun(
      known.glyphs.map(({ id, codePoints }) => document.getGlyph(id, codePoints)),
      known.positions.map((position) => ({ ...position })),
    )
  }
}

const shapers = new Map<FontkitFont, ReturnType<typeof shaperOf>>()

/**
 * A font for one document: its tables and what was shaped with them are those of the process, its glyphs its own. Fontkit keeps
 * a glyph with the character it was first asked for, which the PDF names for copying; if glyphs were shared, the bytes of a
 * document would depend on those drawn before.
 */
export const fontForDocument = (name: FontName, weight: Weight): FontkitFont => {
  const font = fontOf(name)[weight]
  const shaped = shapers.get(font) ?? shaperOf(font)
  shapers.set(font, shaped)
  const document = withOwnGlyphs(font)
  return Object.assign(document, {
    layout: (text: string, features?: string[]) => shaped(document, text, features),
  })
}

/** The font that draws a code point: Inter, or else that of its script; undefined if neither can. */
export const fontFor = (codePoint: number): FontName | undefined => {
  if (fontOf("latin").characters.has(codePoint)) return "latin"
  const character = String.fromCodePoint(codePoint)
  const name = SCRIPTS.find(([, script]) => script.test(character))?.[0]
  return name && fontOf(name).characters.has(codePoint) ? name : undefined
}

export const canDraw = (codePoint: number): boolean => fontFor(codePoint) !== undefined
