import fc from "fast-check"
import {
  IMPORT_COLUMNS,
  addressesOf,
  canonicalColumns,
  entriesOf,
  importColumns,
  importKeysOf,
  localeSuffixes,
} from "./import-columns"

const NAMES = [
  ..."sku handle title title_en description description_en wood forest origin_country".split(" "),
  ..."previous_contents volume_liters format condition toast char_level year fills cooper".split(
    " ",
  ),
  ..."watertight empty_weight_kg stave_length_mm bilge_diameter_mm head_diameter_mm".split(" "),
  ..."stave_thickness_mm price_eur price_usd price_gbp stock status images categories".split(" "),
  ..."hs_code emptied_at min_quantity quantity_step lot_size lead_time_days subtitle".split(" "),
]

describe("The columns of a file", () => {
  it("are those of the contract, in their order, each described in both languages", () => {
    expect(IMPORT_COLUMNS.map(({ name }) => name)).toEqual(NAMES)
    for (const { alias, description } of IMPORT_COLUMNS) {
      for (const text of [alias, description.en, description.fr]) expect(text).toMatch(/\S/)
    }
  })

  it("follow the currencies and languages of the store, the first language without a suffix", () => {
    const names = importColumns({
      currencies: ["chf"],
      locales: ["en-US", "fr-FR", "de-DE", "fr-CA"],
    }).map(({ name }) => name)
    expect(names.filter((name) => /^(title|price)/.test(name))).toEqual([
      "title",
      "title_fr",
      "title_de",
      "title_fr_ca",
      "price_chf",
    ])
  })

  it("of a language belong to the locale of their suffix", () => {
    expect(localeSuffixes(["fr-FR", "en-US", "fr-CA", "en-GB"])).toEqual({
      en: "en-US",
      fr: "fr-CA",
      en_gb: "en-GB",
    })
  })

  it("are known by either name, whatever the case, accents, spaces and signs", () => {
    for (const { name, alias } of IMPORT_COLUMNS) {
      for (const header of [name, alias, ` ${alias.toUpperCase().replaceAll("_", " ")} `]) {
        expect(canonicalColumns([header]).columns).toEqual(new Map([[header, name]]))
      }
    }
  })

  it.each([
    ["Contenance (L)", "volume_liters"],
    ["Référence", "sku"],
    ["Forêt", "forest"],
    ["État", "condition"],
    ["Contenus précédents", "previous_contents"],
    ["Prix (EUR)", "price_eur"],
    ["Titre EN", "title_en"],
    ["Vidé le", "emptied_at"],
    ["Origin country", "origin_country"],
    ["SKU", "sku"],
  ])("that say %p mean %s", (header, name) => {
    expect(canonicalColumns([header]).columns.get(header)).toBe(name)
  })

  it("that are unknown or say the same as an earlier one are named, those without a name left out", () => {
    const { columns, unknown, duplicates } = canonicalColumns([
      "Titre",
      "Couleur",
      " ",
      "title",
      "Bois",
    ])
    expect([...columns]).toEqual([
      ["Titre", "title"],
      ["Bois", "wood"],
    ])
    expect(unknown).toEqual(["Couleur"])
    expect(duplicates).toEqual(["title"])
  })

  it("of another currency or language are unknown to a store that has neither", () => {
    const headers = ["prix_chf", "titre_de"]
    expect([...canonicalColumns(headers).columns.values()]).toEqual(["price_chf", "title_de"])
    const store = { currencies: ["eur"], locales: ["fr-FR"] }
    expect(canonicalColumns(headers, store).unknown).toEqual(headers)
  })

  it("each have one meaning, so that no header is lost", () => {
    fc.assert(
      fc.property(fc.subarray(NAMES), fc.array(fc.string()), (names, others) => {
        const headers = [...names, ...others]
        const { columns, unknown, duplicates } = canonicalColumns(headers)
        expect(new Set(columns.values()).size).toBe(columns.size)
        const named = headers.filter((header) => header.trim())
        expect(columns.size + unknown.length + duplicates.length).toBe(named.length)
      }),
    )
  })
})

describe("Two rows are the same barrel by", () => {
  it.each([
    ["their SKU", { sku: " A ", title: "T" }, ["sku:A"]],
    ["their handle without one", { sku: "", handle: "h", title: "T" }, ["handle:h"]],
    ["either of both", { sku: "A", handle: " h ", title: "T" }, ["sku:A", "handle:h"]],
    ["the handle their title gives without either", { title: "Fût n° 1" }, ["handle:fut-n-1"]],
    ["nothing where the title gives none", { title: "樽" }, []],
    ["nothing without any of them", {}, []],
    ["no dash, which names none", { sku: "-", handle: "-", title: "T" }, []],
    ["no error of a spreadsheet", { sku: "#N/A", handle: "#REF!", title: "T" }, []],
    ["no title that is an error", { title: "#NAME?" }, []],
    ["their handle beside a SKU that can't be read", { sku: "#N/A", handle: "h" }, ["handle:h"]],
  ])("%s", (_, values, keys) => {
    expect(importKeysOf(values)).toEqual(keys)
  })
})

describe("A cell of several entries", () => {
  it("has them between bars", () => {
    expect(entriesOf(" a | b||c ")).toEqual(["a", "b", "c"])
    expect(entriesOf("|")).toEqual([])
  })

  const [A, B] = ["https://cdn.example/a.jpg?x=1,2", "http://cdn.example/b.jpg"]

  it.each([
    `${A}|${B}`,
    `${A}, ${B}`,
    `${A},${B}`,
    `${A};${B};`,
    `${A} ${B}`,
    `${A}\n${B}`,
    ` ${A} ,\r\n ${B}, `,
  ])("has addresses of images between commas and blanks too: %j", (cell) => {
    expect(addressesOf(cell)).toEqual([A, B])
  })

  it("leaves what is no list of addresses for the check of an address", () => {
    expect(addressesOf("https://cdn.example/a b.jpg")).toEqual(["https://cdn.example/a b.jpg"])
    expect(addressesOf("a.jpg, b.jpg")).toEqual(["a.jpg, b.jpg"])
  })
})
