import {
  BARREL_STATUSES,
  CHAR_LEVELS,
  CONDITIONS,
  CONTENTS,
  FORESTS,
  FORMATS,
  TOASTS,
  WATERTIGHT,
  WOODS,
} from "./types"
import { BARREL_VOCABULARY, FORMAT_VOLUMES, STATUS_LABELS } from "./vocabulary"
import { languageOf } from "../../shared/language"

const statuses = BARREL_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] }))

describe("the vocabulary of barrels", () => {
  it.each([
    ["wood", WOODS, BARREL_VOCABULARY.wood],
    ["forest", FORESTS, BARREL_VOCABULARY.forest],
    ["previous content", CONTENTS, BARREL_VOCABULARY.previous_content],
    ["format", FORMATS, BARREL_VOCABULARY.format],
    ["condition", CONDITIONS, BARREL_VOCABULARY.condition],
    ["toast", TOASTS, BARREL_VOCABULARY.toast],
    ["char level", CHAR_LEVELS, BARREL_VOCABULARY.char_level],
    ["watertightness", WATERTIGHT, BARREL_VOCABULARY.watertight],
    ["status", BARREL_STATUSES, statuses],
  ])("names every %s once, in both languages, each by a name of its own", (_, codes, entries) => {
    expect(entries.map(({ value }) => value)).toEqual([...codes])
    expect(new Set(codes).size).toBe(codes.length)
    for (const language of ["en", "fr"] as const) {
      const labels = entries.map(({ label }) => label[language])
      for (const label of labels) expect(label).toMatch(/^\S(.*\S)?$/)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  it("gives a format its usual litres, or null where the format fixes none", () => {
    for (const { value, volume_liters } of BARREL_VOCABULARY.format) {
      expect(volume_liters).toBe(FORMAT_VOLUMES[value])
      expect(volume_liters === null || volume_liters > 0).toBe(true)
    }
    expect(FORMAT_VOLUMES).toMatchObject({ barrique_bordelaise: 225, foudre: null, other: null })
  })

  it.each([
    ["fr-FR", "fr"],
    ["fr-CA", "fr"],
    ["FR", "fr"],
    ["en-US", "en"],
    ["de-DE", "en"],
    ["", "en"],
  ])("answers %s in %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})
