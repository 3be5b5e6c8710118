import fc from "fast-check"
import { renderMarkdown } from "./markdown"

describe("Markdown", () => {
  it("knows headings, lists, tables, links and pictures", () => {
    const html = renderMarkdown(
      "## Nos fûts\n\n- a **b**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[x](/faq) ![y](/static/y.png)",
    )
    expect(html).toContain('<h2 id="nos-futs">Nos fûts</h2>')
    expect(html).toContain("<strong>b</strong>")
    expect(html).toContain("<td>2</td>")
    expect(html).toContain('<a href="/faq">x</a>')
    expect(html).toContain('<img src="/static/y.png" alt="y" loading="lazy">')
  })

  it("gives each heading an id of its own, and one without letters, too", () => {
    const html = renderMarkdown("# Été\n\n## été\n\n# ?!\n\n# `code` & co\n\n# 樽")
    expect([...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      "ete",
      "ete-2",
      "section",
      "code-co",
      "section-2",
    ])
  })

  it("tells no other site where a visitor comes from", () => {
    expect(renderMarkdown("[a](https://x.test)")).toContain('rel="noopener noreferrer"')
    expect(renderMarkdown("[a](/faq#b)")).not.toContain("rel=")
  })

  it.each([
    "https://x.test/a?b=c#d",
    "mailto:a@b.test",
    "tel:+33556000000",
    "/faq",
    "#prices",
    "?page=2",
    "faq/prices:all",
    "a.png",
    "",
  ])("links to %j", (url) => {
    expect(renderMarkdown(`[x](<${url}>)`)).toContain("<a href=")
  })

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "java&#10;script:alert(1)",
    "vbscript:x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "file:///etc/passwd",
    "blob:x",
    "//evil.test",
    "https:/evil.test",
    "x:y",
  ])("doesn't link to %j, and shows no picture of it", (url) => {
    const html = renderMarkdown(`[x](<${url}>) ![y](<${url}>)`)
    expect(html).not.toMatch(/<a|<img/)
  })

  it("takes no e-mail address for a picture", () => {
    expect(renderMarkdown("![y](mailto:a@b.test)")).toBe("<p>y</p>\n")
  })

  it("makes no element or attribute but its own, whatever somebody writes", () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom("<script>", "<img src=x onerror=", '"', "'", "](", "![", "javascript:"),
      fc.constantFrom("\n\n", "# ", "|a|\n|-|\n|", "`", "&lt;", "&#x3c;", "<!--", "\\", "[x]: "),
    )
    const TAGS =
      /^<\/?(p|h[1-6]|a|img|em|strong|s|ul|ol|li|blockquote|pre|code|hr|br|table|thead|tbody|tr|th|td)(>| )/
    const ATTRIBUTES = /^( (id|href|src|alt|title|rel|loading|class|start|style)="[^"<>]*")*>$/
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        for (const [tag] of renderMarkdown(parts.join("")).matchAll(/<[^>]*>/g)) {
          expect(tag).toMatch(TAGS)
          expect(tag.replace(/^<\/?\w+/, "")).toMatch(ATTRIBUTES)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(["[", "*a ", "`", "![](", "<", "> ", "|-", "[a](", "**a*"])(
    "of 100,000 characters of %j is there within a second or two",
    (piece) => {
      const start = performance.now()
      renderMarkdown(piece.repeat(100_000 / piece.length))
      expect(performance.now() - start).toBeLessThan(3000)
    },
  )
})
