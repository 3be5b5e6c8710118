import { readFileSync } from "node:fs"
import { create } from "fontkit"
import { MedusaError } from "@medusajs/framework/utils"

const characterSetOf = (file: Buffer): ReadonlySet<number> => {
  const font = create(file)
  if ("characterSet" in font) return new Set(font.characterSet)
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "A quote's font is a collection")
}

const load = () => {
  const regular = readFileSync(
    require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  )
  const semibold = readFileSync(
    require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
  )
  return { regular, semibold, characters: characterSetOf(regular) }
}

let loaded: ReturnType<typeof load> | undefined

/** Inter (OFL 1.1), and the code points that both of its weights can draw; read once. */
export const fonts = () => (loaded ??= load())
