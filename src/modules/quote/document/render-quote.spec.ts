import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { crc32, deflateSync } from "node:zlib"
import fc from "fast-check"
import { getDocumentProxy } from "unpdf"
import { parsePluginOptions } from "../../../options"
import { type QuoteDocument, findUnprintable, renderQuote } from "."
import { BOTTOM, LEFT, PAGE, RIGHT } from "../../../documents/page"
import { BUYER, SELLER, line, linesOf, quote } from "./quote.spec.support"

/** Points from the top left corner; `y` is the base line. */
type Piece = { text: string; x: number; y: number; width: number }

const read = async (pdf: Buffer) => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages: Piece[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim()
          ? {
              text: item.str,
              x: item.transform[4],
              y: PAGE.height - item.transform[5],
              width: item.width,
            }
          : [],
      ),
    )
  }
  const { info } = await document.getMetadata()
  return { pages, info: info as Record<string, unknown> }
}

const textOf = (pieces: Piece[]) =>
  pieces
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")

const pagesOf = async (document: QuoteDocument) => (await read(await renderQuote(document))).pages

const textsOf = async (document: QuoteDocument) => (await pagesOf(document)).map(textOf)

const pageWith = (pages: string[], text: string) => pages.findIndex((page) => page.includes(text))

const outside = (pieces: Piece[]): Piece[] =>
  pieces.filter(
    ({ x, y, width }) => x < LEFT - 0.5 || x + width > RIGHT + 0.5 || y > PAGE.height - 16,
  )

/** The pieces that run into the next one of their line; kerning draws neighbours a little together. */
const overlapping = (pieces: Piece[]): Piece[] =>
  pieces.filter((piece) =>
    pieces.some(
      (other) =>
        other !== piece &&
        Math.abs(other.y - piece.y) < 2 &&
        other.x >= piece.x &&
        other.x < piece.x + piece.width - 2,
    ),
  )

const misplaced = (pieces: Piece[]): Piece[] => [...outside(pieces), ...overlapping(pieces)]

// Each test makes and reads whole files.
jest.setTimeout(60_000)

describe("A quote's PDF", () => {
  it("says in French all that a devis has to say", async () => {
    const pages = (await textsOf(quote())).join(" ")
    for (const mention of [
      "Devis DEV-2026-00042-B",
      "Date d'émission 21 juillet 2026",
      "Valable jusqu'au 20 août 2026",
      "Votre n° de commande PO-118",
      "Vendeur Millésime Tonneaux SAS au capital de 50 000 € 12 quai des Chartrons 33000 Bordeaux, France " +
        "SIREN 732 829 320 RCS Bordeaux 732 829 320 N° TVA FR44732829320 devis@millesime.test",
      "Client Domaine des Ormes Claire Dubois 4 route du Château 21200 Beaune, France " +
        "SIREN 404 833 048 N° TVA FR83404833048 claire@ormes.test",
      "Livraison Luc Martin Zone des Vignes 21190 Meursault, France +33 3 80 00 00 00",
      "Bonjour Claire, voici notre offre.",
      "Désignation Qté P.U. HT Remise HT TVA Total HT",
      "2 250,00 € −50,00 € 20 % 450,00 € Barrique bordelaise n° 1 Réf. BAR-0001",
      "Taux de TVA Base HT Montant TVA 20 % 1 530,00 € 306,00 €",
      "Mode de livraison : Palette",
      "Sous-total HT 1 500,00 € Remises HT −150,00 € Livraison HT 180,00 € Total HT 1 530,00 € " +
        "TVA 306,00 € Total TTC 1 836,00 €",
      "Paiement à 45 jours date de facture. IBAN FR76 3000 6000 0112 3456 7890 189 BIC AGRIFRPP",
      "majoré de 10 points de pourcentage (art. L441-10 du Code de commerce)",
      "indemnité forfaitaire de 40 € pour frais de recouvrement (art. D441-5 du Code de commerce)",
      "Bon pour accord Devis DEV-2026-00042-B accepté pour 1 836,00 € TTC, avec les conditions " +
        "particulières ci-après. Date Nom et qualité Signature",
      "Conditions particulières Déchargement à la charge du client.",
      "Millésime Tonneaux, SAS au capital de 50 000 € · 12 quai des Chartrons, 33000 Bordeaux, France · " +
        "SIREN 732 829 320 · RCS Bordeaux 732 829 320 · N° TVA FR44732829320 page 1 / 2",
    ]) {
      expect(pages).toContain(mention)
    }
  })

  it("says it in English too", async () => {
    const [page] = await textsOf(quote({ language: "en" }))
    for (const mention of [
      "Quote DEV-2026-00042-B",
      "Date of issue 21 July 2026",
      "Valid until 20 August 2026",
      "33000 Bordeaux, France",
      "Item Qty Net price Discount VAT Net total",
      "2 €250.00 −€50.00 20% €450.00",
      "Total excl. VAT €1,530.00 VAT €306.00 Total incl. VAT €1,836.00",
      "Payment within 45 days of the date of the invoice.",
      "art. L441-10",
      "€40 (art. D441-5",
      "(Bon pour accord)",
      "page 1 / 2",
    ]) {
      expect(page).toContain(mention)
    }
  })

  it("names itself, its author and its day, and its language", async () => {
    const pdf = await renderQuote(quote())
    const { info } = await read(pdf)
    expect(info).toMatchObject({
      Title: "Devis DEV-2026-00042-B",
      Author: "Millésime Tonneaux",
      Language: "fr-FR",
      CreationDate: "D:20260721091200Z",
      ModDate: "D:20260721091200Z",
    })
  })

  it("has the same bytes each time, also when several are made at once", async () => {
    const first = await renderQuote(quote())
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const [second, other, third] = await Promise.all([
      renderQuote(quote()),
      renderQuote(quote({ total: 1837 })),
      renderQuote(quote()),
    ])
    expect(second.equals(first)).toBe(true)
    expect(third.equals(first)).toBe(true)
    expect(other.equals(first)).toBe(false)
  })

  it.each([
    [{ net_days: 30, pay_by_invoice: true }, "Paiement à 30 jours date de facture."],
    [{ net_days: 0, pay_by_invoice: true }, "Paiement à réception de la facture."],
    [{ net_days: 30, pay_by_invoice: false }, "Paiement à la commande."],
  ])("of a payment %j says %j", async (payment, expected) => {
    expect((await textsOf(quote({ payment }))).join()).toContain(expected)
  })

  it("quotes the law between companies neither to a private person nor for a foreign seller", async () => {
    const [toPerson] = await textsOf(quote({ buyer: { ...BUYER, company: null } }))
    expect(toPerson).toContain("Client Claire Dubois 4 route")
    expect(toPerson).not.toContain("L441-10")

    const address = { ...SELLER.address, country_code: "be" }
    const [foreign] = await textsOf(quote({ seller: { ...SELLER, address } }))
    expect(foreign).not.toContain("L441-10")

    const [unknown] = await textsOf(quote({ seller: { name: "Millésime" } }))
    expect(unknown).toContain("L441-10")
  })

  it("gives each rate its line and each exemption its mention", async () => {
    const mention = "Exonération TVA, art. 262 ter I du CGI"
    const [page] = await textsOf(
      quote({
        tax_lines: [
          { rate: 20, base: 1000, amount: 200, mention: null },
          { rate: 5.5, base: 100, amount: 5.5, mention: null },
          { rate: 0, base: 430, amount: 0, mention },
        ],
      }),
    )
    expect(page).toContain("20 % 1 000,00 € 200,00 € 5,5 % 100,00 € 5,50 € 0 % 430,00 € 0,00 €")
    expect(page).toContain(mention)
  })

  it("leaves out what a quote doesn't have", async () => {
    const [page] = await textsOf({
      ...quote({ po_number: null, shipping: null, terms: " \n", message: null, tax_lines: [] }),
      seller: { name: "Millésime" },
      buyer: { ...BUYER, company: null, billing_address: null, shipping_address: null },
      lines: [line(1, { sku: null, discount: 0, tax_rate: null })],
      discount_subtotal: 0,
    })
    expect(page).not.toMatch(
      /commande PO|Livraison|Remise|Réf\.|Conditions particulières|conditions|IBAN|Taux|null|undefined/,
    )
    expect(page).toContain("Vendeur Millésime Client Claire Dubois claire@ormes.test")
    expect(page).toContain("2 250,00 € – 450,00 € Barrique")
  })

  it("says whether prices are with tax, and writes a currency without decimals", async () => {
    const [page] = await textsOf(
      quote({
        prices_include_tax: true,
        currency_code: "jpy",
        lines: [line(1, { unit_price: 40000, subtotal: 72727, discount: 0 })],
        total: 1836000,
      }),
    )
    expect(page).toContain("P.U. TTC")
    expect(page).toContain("2 40 000 JPY 20 % 72 727 JPY")
    expect(page).toContain("Total TTC 1 836 000 JPY")
  })

  it("prints names and addresses in Japanese, Hebrew and Arabic, the same bytes each time", async () => {
    const document = quote({
      lines: [line(1, { title: "樽 225 L", note: "שלום (barrique)" })],
      buyer: {
        ...BUYER,
        name: "山田 太郎",
        billing_address: { ...BUYER.billing_address, address_1: "רחוב הרצל 12", city: "שלום" },
        shipping_address: { ...BUYER.shipping_address, city: "الرياض" },
      },
    })
    expect(findUnprintable(document)).toEqual([])
    const pdf = await renderQuote(document)
    expect(await renderQuote(document)).toEqual(pdf)
    const { pages } = await read(pdf)
    const text = textOf(pages.flat())
    expect(text).not.toContain("□")
    for (const part of ["山田", "太郎", "樽", "שלום", "רחוב"]) expect(text).toContain(part)
    expect(outside(pages.flat())).toEqual([])
  })

  it("tells what it can't print, and where", () => {
    const { billing_address } = BUYER
    const document = quote({
      seller: { ...SELLER, name: "ไทย" },
      buyer: { ...BUYER, billing_address: { ...billing_address, city: "서울" } },
      message: "À bientôt 🍷🍷",
    })
    expect(findUnprintable(document)).toEqual([
      { path: "billing_address.city", characters: ["서", "울"] },
      { path: "message", characters: ["🍷"] },
    ])
  })

  it("names a foreign company's number in its commercial register", async () => {
    const company = {
      name: "Kellerei Rhein AG",
      siren: null,
      registration_number: "CHE-116.281.710",
      vat_number: null,
    }
    const [page] = await textsOf(quote({ buyer: { ...BUYER, company } }))
    expect(page).toContain("N° d'immatriculation CHE-116.281.710")
  })

  it("has an address in the order of its country", async () => {
    const shipping_address = {
      company: "Speyside Ltd",
      city: "Dufftown",
      province: "Moray",
      postal_code: "AB55 4BR",
      country_code: "GB",
    }
    const [page] = await textsOf(quote({ buyer: { ...BUYER, shipping_address } }))
    expect(page).toContain("Speyside Ltd Dufftown, Moray AB55 4BR, Royaume- Uni")
  })
})

describe("A long quote", () => {
  it("of 200 lines repeats the header and parts no line", async () => {
    const lines = Array.from({ length: 200 }, (_, index) =>
      line(index + 1, {
        title: `${"Foudre de chêne ".repeat(1 + (index % 5) * 3)}n° ${index + 1} fin`,
        note: index % 3 ? null : `Vidé en mars.\nNote ${index + 1} fin`,
      }),
    )
    const pieces = await pagesOf(quote({ lines }))
    const pages = pieces.map(textOf)
    expect(pages.length).toBeGreaterThan(8)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`page ${index + 1} / ${pages.length}`)
      expect(page.includes("Réf.")).toBe(page.includes("Désignation"))
      if (index > 0) expect(page).toContain("Devis DEV-2026-00042-B · Millésime Tonneaux")
      expect(misplaced(pieces[index]!)).toEqual([])
    }
    for (const { sku, note, title } of lines) {
      const page = pageWith(pages, `Réf. ${sku}`)
      expect(page).toBeGreaterThanOrEqual(0)
      expect(pages[page]).toContain(title.slice(title.indexOf("n°")))
      if (note) expect(pages[page]).toContain(note.replace("\n", " "))
    }
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20, 21, 22])(
    "of %d lines keeps the last one, its totals and the place to sign on one page",
    async (count) => {
      const pages = await textsOf(quote({ lines: linesOf(count) }))
      const page = pageWith(pages, "Total TTC")
      expect(page).toBeGreaterThanOrEqual(0)
      expect(pageWith(pages, "Bon pour accord")).toBe(page)
      expect(pageWith(pages, "Signature")).toBe(page)
      expect(pageWith(pages, `Réf. ${line(count).sku}`)).toBe(page)
    },
  )

  it.each([
    ["a title without an end", { title: "Tonneau ".repeat(500) }],
    ["a word without an end", { title: "x".repeat(3000), sku: "S".repeat(300) }],
    ["a note of 4,000 letters", { note: "Étanchéité vérifiée. ".repeat(190).slice(0, 4000) }],
    ["a note of 2,000 lines", { note: "a\n".repeat(2000) }],
    ["amounts of fifteen digits", { unit_price: 123456789012345, subtotal: 123456789012345 }],
    ["a million barrels", { quantity: 1_000_000, discount: 1_000_000_000 }],
  ] as const)("with %s stays within its margins", async (_, more) => {
    const pages = await pagesOf(quote({ lines: [line(1), line(2, more), line(3)] }))
    for (const pieces of pages) expect(misplaced(pieces)).toEqual([])
    const text = pages.map(textOf).join(" ")
    expect(text).toContain("Réf. BAR-0003")
    expect(text).toContain("Total TTC")
  })

  it("leaves no header alone at the foot of a page", async () => {
    const note = "Étanchéité vérifiée. ".repeat(190)
    for (const lines of [[line(1, { note })], [line(1, { note }), line(2)]]) {
      for (const page of await textsOf(quote({ lines }))) {
        expect(page.includes("Réf.")).toBe(page.includes("Désignation"))
      }
    }
  })

  it("says below a line which goods are bought in, and how long that takes", async () => {
    const lines = [line(1), line(2, { lead_time_days: 30 })]
    const [french] = await textsOf(quote({ lines }))
    expect(french!.match(/Délai d'approvisionnement : 30 jours/g)).toHaveLength(1)
    const [english] = await textsOf(quote({ language: "en", lines }))
    expect(english).toContain("Made or bought for you: 30 days")
  })

  it("keeps a note of 4,000 letters on one page", async () => {
    const note = `Début. ${"Étanchéité vérifiée. ".repeat(190).slice(0, 3980)} Fin.`
    const pages = await textsOf(quote({ lines: [line(1), line(2, { note })] }))
    expect(pageWith(pages, "Début.")).toBe(pageWith(pages, "Fin."))
  })

  it("lets a message and terms go on over pages, and loses none of their words", async () => {
    const words = (name: string) => Array.from({ length: 1500 }, (_, index) => `${name}${index}`)
    const pages = await pagesOf(
      quote({ message: words("m").join(" "), terms: words("t").join("\n") }),
    )
    const text = ` ${pages.map(textOf).join(" ")} `
    for (const word of [...words("m"), ...words("t")]) expect(text).toContain(` ${word} `)
    for (const pieces of pages) {
      expect(misplaced(pieces)).toEqual([])
      expect(pieces.some(({ y }) => y > BOTTOM && y < BOTTOM + 12)).toBe(false)
    }
  })

  it("shortens names and addresses that would fill the page", async () => {
    const long = "Société vinicole ".repeat(300)
    const address = { company: long, address_1: long, city: "x".repeat(3000), country_code: "fr" }
    const pages = await pagesOf(
      quote({
        number: long,
        po_number: long,
        seller: { ...SELLER, name: long, legal_form: long },
        buyer: {
          name: long,
          email: long,
          company: { name: long, siren: long, vat_number: long },
          billing_address: address,
          shipping_address: address,
        },
        tax_lines: [{ rate: 0, base: 1, amount: 0, mention: long }],
        shipping: { name: long, subtotal: 1 },
      }),
    )
    for (const pieces of pages) expect(misplaced(pieces)).toEqual([])
    expect(textOf(pages[0]!)).toContain("…")
  })
})

describe("Whatever people write", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 120 })
  const maybe = fc.option(anyText)
  const address = fc.record({
    company: maybe,
    first_name: maybe,
    last_name: maybe,
    address_1: maybe,
    address_2: maybe,
    postal_code: maybe,
    city: maybe,
    province: maybe,
    country_code: maybe,
    phone: maybe,
  })
  const anyLine = fc.record({
    title: anyText,
    sku: maybe,
    note: maybe,
    quantity: fc.nat(),
    unit_price: fc.nat(),
    discount: fc.nat(),
    subtotal: fc.nat(),
    tax_rate: fc.option(fc.nat(30)),
  })
  const anyQuote = fc.record({
    language: fc.constantFrom("fr" as const, "en" as const),
    number: anyText,
    po_number: maybe,
    seller: fc.record({ name: anyText, legal_form: anyText, registration: anyText }),
    buyer: fc.record({
      name: anyText,
      email: anyText,
      company: fc.option(fc.record({ name: anyText, siren: maybe, vat_number: maybe })),
      billing_address: fc.option(address),
      shipping_address: fc.option(address),
    }),
    lines: fc.array(anyLine, { maxLength: 4 }),
    shipping: fc.option(fc.record({ name: anyText, subtotal: fc.nat() })),
    terms: maybe,
    message: maybe,
  })

  it("becomes a PDF of whole pages", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuote, async (parts) => {
        const pages = await pagesOf(quote(parts))
        // A mark without its letter is drawn over its neighbour.
        for (const pieces of pages) expect(outside(pieces)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe("The seller's logo", () => {
  const folder = mkdtempSync(join(tmpdir(), "logo-"))
  afterAll(() => rmSync(folder, { recursive: true }))

  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const size = Buffer.alloc(4)
    const sum = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }

  /** Two by two pixels with an alpha channel. */
  const png = (
    pixels = deflateSync(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8])),
  ) =>
    Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0])),
      chunk("IDAT", pixels),
      chunk("IEND", Buffer.alloc(0)),
    ])

  const withLogo = (name: string, file?: Buffer) => {
    const logo = join(folder, name)
    if (file) writeFileSync(logo, file)
    return quote({ seller: { ...SELLER, logo } })
  }

  it("is printed, and the bytes stay the same", async () => {
    const document = withLogo("logo.png", png())
    const [first, second] = await Promise.all([renderQuote(document), renderQuote(document)])
    expect(first.toString("latin1")).toContain("/Subtype /Image")
    expect(second.equals(first)).toBe(true)
  })

  it.each([
    ["missing.png", undefined],
    ["empty.png", Buffer.alloc(0)],
    ["text.png", Buffer.from("a text")],
    ["cut.png", png().subarray(0, 60)],
    ["changed.png", Buffer.from(png().map((byte, at) => (at === 45 ? byte ^ 1 : byte)))],
    ["unpackable.png", png(Buffer.from("no zlib at all"))],
    ["cut.jpg", Buffer.from([0xff, 0xd8, 0xff])],
  ])("%s is refused by its name", async (name, file) => {
    await expect(renderQuote(withLogo(name, file))).rejects.toThrow(
      `The logo ${join(folder, name)} of the option seller.logo is no readable PNG or JPEG: `,
    )
  })
})

describe("The seller of the plugin's options", () => {
  it("is what a quote takes", async () => {
    const { seller } = parsePluginOptions({ seller: { ...SELLER } })
    expect(seller).toEqual(SELLER)
    expect((await textsOf(quote({ seller })))[0]).toContain("Millésime Tonneaux")
  })

  it("may be left out", () => {
    expect(parsePluginOptions({}).seller).toBeUndefined()
  })

  it.each([
    ["a name", { name: "" }],
    ["a whole address", { address: { city: "Bordeaux" } }],
    ["nine digits", { siren: "732 829 320" }],
    ["a VAT number without spaces", { vat_number: "FR 44732829320" }],
    ["an IBAN without spaces", { iban: "FR76 3000" }],
    ["the path of a picture", { logo: "/srv/logo.svg" }],
    ["an absolute path", { logo: "logo.png" }],
    ["nothing unknown", { capital: 50000 }],
  ])("needs %s", (_, wrong) => {
    expect(() => parsePluginOptions({ seller: { ...SELLER, ...wrong } })).toThrow()
  })
})
