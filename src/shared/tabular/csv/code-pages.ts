import iconv from "iconv-lite"

/**
 * Where a file isn't Unicode: what Excel saves as CSV on Windows, as "CSV (Macintosh)" and as "CSV (MS-DOS)", the last
 * with its euro sign.
 */
const CODE_PAGES = ["windows-1252", "macintosh", "cp858"] as const
export type CodePage = (typeof CODE_PAGES)[number]

type Decoder = { decode(bytes: Buffer): string; end(): string }

/** TextDecoder knows all encodings but that of DOS. */
export const decoderOf = (encoding: string): Decoder => {
  if (encoding === "cp858") {
    const decoder = iconv.getDecoder(encoding)
    return { decode: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? "" }
  }
  const decoder = new TextDecoder(encoding)
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** How frequent letters and signs are in the languages of Western Europe; others speak against a code page. */
const LIKELY: readonly [weight: number, characters: string][] = [
  [6, "éèà"],
  [4, "çêôîûâùëïœüöäßñ’"],
  [3, "áíóúòìãõåøæ°€«»"],
  [2, "ÉÈÀÇÊÔÎÂÖÄÜÅØŒÙÛËÏÁÍÓÚÑ–—“”‘…·²³½¼£§µ®©™±×º¿¡\u00A0"],
]
const UNLIKELY = -3
const IMPOSSIBLE = -20

const WEIGHTS = new Map(
  LIKELY.flatMap(([weight, characters]) =>
    Array.from(characters).map((character) => [character, weight] as const),
  ),
)

/** What stands beside a character: an ASCII letter of either case, or anything else. */
type Side = "lower" | "upper" | "other"
const SIDES: readonly Side[] = ["lower", "upper", "other"]

const sideOf = (byte: number | undefined): number => {
  if (byte === undefined) return 2
  if (byte >= 0x61 && byte <= 0x7a) return 0
  return byte >= 0x41 && byte <= 0x5a ? 1 : 2
}

/** How likely a character is between two others: case mustn't change within a word, and signs don't part it. */
const weightBetween = (character: string, before: Side, behind: Side): number => {
  if (/\p{Cc}/u.test(character)) return IMPOSSIBLE
  const weight = WEIGHTS.get(character) ?? UNLIKELY
  const isWithin = before !== "other" && behind !== "other"
  if (!/\p{L}/u.test(character)) return isWithin && character !== "’" ? UNLIKELY : weight
  const wantsLower = before === "lower" || (before === "upper" && behind === "lower")
  const wantsUpper = !wantsLower && (before === "upper" || behind === "upper")
  if (wantsLower && /\p{Lu}/u.test(character)) return UNLIKELY
  if (wantsUpper && /\p{Ll}/u.test(character)) return UNLIKELY
  // These two end words.
  return isWithin && /[àù]/.test(character) ? 1 : weight
}

const LINE_FEED = 0x0a
const UPPER_HALF = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128))
const PLACES = SIDES.flatMap((before) => SIDES.map((behind) => ({ before, behind })))

/** By place, and by byte from 128 on. */
const weightsOf = (page: CodePage): number[][] => {
  const characters = Array.from(decoderOf(page).decode(UPPER_HALF))
  return PLACES.map(({ before, behind }) =>
    characters.map((character) => weightBetween(character, before, behind)),
  )
}

/**
 * The code page in which the bytes make a likely text: Windows' unless that has an unlikely character; undefined where
 * none does.
 */
export const codePageOf = async (
  pieces: AsyncIterable<Uint8Array>,
): Promise<CodePage | undefined> => {
  const counts = PLACES.map(() => Array<number>(128).fill(0))
  const ends = { lineFeeds: 0 }
  let before: number | undefined
  let byte: number | undefined
  const add = (behind: number | undefined) => {
    const at = counts[sideOf(before) * SIDES.length + sideOf(behind)]
    if (byte !== undefined && byte > 127 && at) at[byte - 128] = (at[byte - 128] ?? 0) + 1
    if (byte === LINE_FEED) ends.lineFeeds += 1
    before = byte
    byte = behind
  }
  for await (const piece of pieces) for (const next of piece) add(next)
  add(undefined)

  const results = CODE_PAGES.map((page) => {
    const seen = weightsOf(page).flatMap((ofPlace, place) =>
      ofPlace.flatMap((weight, index) => {
        const count = counts[place]?.[index] ?? 0
        return count ? [{ weight, count }] : []
      }),
    )
    const score = seen.reduce((sum, { weight, count }) => sum + weight * count, 0)
    return { page, score, isLikely: seen.every(({ weight }) => weight > 0) }
  })
  const [windows, mac] = results
  // Only old Macs end lines with a carriage return alone.
  if (!ends.lineFeeds && mac && mac.score > 0) return mac.page
  if (windows?.isLikely) return windows.page
  const best = results.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.page : undefined
}
