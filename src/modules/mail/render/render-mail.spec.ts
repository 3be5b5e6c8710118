import fc from "fast-check"
import { parser } from "sax"
import type { Block, Message } from "../message"
import { sampleMessage } from "../messages"
import { MAIL_KINDS } from "../types"
import { BLANK, blankSecrets } from "./blank-secrets"
import { renderMail } from "./render-mail"
import type { Sender } from "./sender"

const SENDER: Sender = {
  name: "Millésime",
  lines: ["12 quai des Chartrons, 33000 Bordeaux"],
  email: "bonjour@millesime.example",
  phone: "+33 5 56 00 00 00",
  url: "https://shop.example",
}

const render = (message: Message, sender = SENDER) =>
  renderMail(message, { locale: "fr-FR", sender, logo: null })

const messageOf = (...blocks: Block[]): Message => ({ subject: "Bonjour", preheader: "Un", blocks })

type Element = { name: string; attributes: Record<string, string> }

/** Elements, and text below the title; throws if the markup isn't well-formed. */
const parse = (page: string) => {
  const elements: Element[] = []
  const texts: string[] = []
  const reader = parser(true)
  reader.onerror = (error) => {
    throw error
  }
  reader.onopentag = ({ name, attributes }) => {
    elements.push({ name, attributes: attributes as Record<string, string> })
  }
  reader.onclosetag = (name) => {
    if (name === "h1") texts.length = 0
  }
  reader.ontext = (text) => texts.push(text)
  reader.write(page).close()
  return { elements, text: texts.join(" ") }
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== "")

const missing = (words: string[], text: string) => words.filter((word) => !text.includes(word))

/** Texts as strangers write them. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    `<script>alert(1)</script>`,
    `"><img src=x onerror='alert(1)'>`,
    "</style></title><!-- ]]>",
    "a\r\nBcc: all@example.test\n\n.\n",
    "&amp; &#60; ${x} {{x}}",
  ),
)

const anyLink = fc.webUrl({ withQueryParameters: true, withFragments: true })

const anyFact = fc.record({ label: anyText, value: anyText })

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom("paragraph", "heading", "notice"), text: anyText }),
  fc.record({ type: fc.constant("quotation"), text: anyText, author: anyText }),
  fc.record({ type: fc.constant("list"), items: fc.array(anyText) }),
  fc.record({ type: fc.constant("button"), label: anyText, url: anyLink }),
  fc.record({
    type: fc.constant("code"),
    label: anyText,
    code: anyText,
    is_secret: fc.constant(true as const),
  }),
  fc.record({ type: fc.constantFrom("facts", "totals"), facts: fc.array(anyFact) }),
  fc.record({
    type: fc.constant("table"),
    columns: fc.constant<{ label: string; is_number?: true }[]>([
      { label: "A" },
      { label: "B", is_number: true },
    ]),
    rows: fc.array(
      fc.tuple(fc.oneof(anyText, fc.record({ text: anyText, url: anyLink })), anyText),
    ),
  }),
  fc.record({
    type: fc.constant("addresses"),
    addresses: fc.array(fc.record({ label: anyText, lines: fc.array(anyText) })),
  }),
)

const anyMessage = fc.record({
  subject: anyText,
  preheader: anyText,
  blocks: fc.array(anyBlock, { maxLength: 6 }),
})

const ELEMENTS = new Set(
  `html head meta title style body div table thead tbody tr th td h1 h2 p br span a ul li blockquote address`.split(
    " ",
  ),
)

describe("An e-mail", () => {
  it("is well-formed, and of our own elements only, whatever anybody writes", () => {
    fc.assert(
      fc.property(anyMessage, anyText, (message, name) => {
        const { html } = render(message, { ...SENDER, name, lines: [name] })
        for (const { name: element, attributes } of parse(html).elements) {
          expect(ELEMENTS).toContain(element)
          expect(Object.keys(attributes).filter((attribute) => /^on|^src/.test(attribute))).toEqual(
            [],
          )
          if (attributes.href) expect(attributes.href).toMatch(/^https?:/)
        }
      }),
    )
  })

  it("says as text all that it says as HTML, whatever anybody writes", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 6 }), (blocks) => {
        const { html, text } = render(messageOf(...blocks))
        const said = wordsOf(parse(html).text)
        expect(missing(said, text)).toEqual([])
      }),
    )
  })

  it.each(MAIL_KINDS)("of the kind %s says the same as text and as HTML", (kind) => {
    const { html, text } = render(sampleMessage(kind, "fr-FR"))
    const { elements, text: shown } = parse(html)
    const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
    const layout = /^-+$|^>$|^\|$/
    expect(
      missing(
        wordsOf(text).filter((word) => !layout.test(word)),
        `${shown} ${links.join(" ")}`,
      ),
    ).toEqual([])
    expect(missing(links, text)).toEqual([])
  })

  it("has no control signs, in which a server or a client might stop", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { html, text } = render(message)
        expect(`${html}${text}`).not.toMatch(/(?!\n)\p{Cc}/u)
      }),
    )
  })

  it.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,a", "/invites/a", ""])(
    "refuses a link to %j",
    (url) => {
      const button: Block = { type: "button", label: "Click", url }
      const cell: Block = { type: "table", columns: [{ label: "A" }], rows: [[{ text: "A", url }]] }
      expect(() => render(messageOf(button))).toThrow(/http or https/)
      expect(() => render(messageOf(cell))).toThrow(/http or https/)
      expect(() => render(messageOf(), { ...SENDER, url: url || "ftp://a" })).toThrow(
        /http or https/,
      )
    },
  )

  it("refuses a logo that would be loaded from elsewhere", () => {
    const options = { locale: "fr", sender: SENDER }
    const load = () => renderMail(messageOf(), { ...options, logo: "https://track.example/a.png" })
    expect(load).toThrow(/cid: or data:/)
    const { html } = renderMail(messageOf(), { ...options, logo: "cid:logo@shop.example" })
    expect(parse(html).elements).toContainEqual(
      expect.objectContaining({
        name: "img",
        attributes: expect.objectContaining({ src: "cid:logo@shop.example", alt: "Millésime" }),
      }),
    )
  })

  it("tells screen readers its language, its title, and which tables hold data", () => {
    const { html } = render(sampleMessage("order_confirmed", "fr-FR"))
    const { elements } = parse(html)
    const named = (name: string) => elements.filter((element) => element.name === name)
    expect(named("html")[0]?.attributes.lang).toBe("fr")
    expect(named("h1")).toHaveLength(1)
    expect(new Set(named("th").map(({ attributes }) => attributes.scope))).toEqual(
      new Set(["row", "col"]),
    )
    const data = named("table").filter(({ attributes }) => attributes.role !== "presentation")
    expect(data).toHaveLength(3)
  })

  it("is in English for a reader whose language the shop doesn't speak", () => {
    const message = sampleMessage("welcome", "de-DE")
    const { html } = renderMail(message, { locale: "de-DE", sender: SENDER, logo: null })
    expect(parse(html).elements[0]?.attributes.lang).toBe("en")
  })

  it("names its seller in both parts", () => {
    const { html, text } = render(messageOf())
    for (const part of [html, text]) {
      for (const fact of [
        "12 quai des Chartrons",
        "bonjour@millesime.example",
        "+33 5 56",
        "https://shop.example",
      ]) {
        expect(part).toContain(fact)
      }
    }
  })
})

describe("An e-mail whose secrets were blanked", () => {
  const button: Block = {
    type: "button",
    label: "Accept",
    url: "https://shop.example/invites/t0ken",
    is_secret: true,
  }
  const code: Block = { type: "code", label: "Code", code: "482913", is_secret: true }
  const open: Block = { type: "button", label: "Open", url: "https://shop.example/quotes/1" }

  it("says where they were, without a link", () => {
    const { html, text } = render(blankSecrets(messageOf(button, code, open)))
    expect(`${html}${text}`).not.toMatch(/t0ken|482913/)
    expect(text).toContain(`Accept\n${BLANK}`)
    expect(text).toContain(`Code\n${BLANK}`)
    const links = parse(html).elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(links).toEqual(["https://shop.example/quotes/1", "https://shop.example"])
  })

  it("doesn't change the message itself", () => {
    const message = messageOf(button, code)
    blankSecrets(message)
    expect(message.blocks).toEqual([button, code])
  })
})
