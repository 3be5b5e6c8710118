import { html, lines } from "./html"

describe("A template of HTML", () => {
  it("escapes whatever isn't markup", () => {
    const name = `<img src=x onerror="alert('x')"> & co`
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      `<p title="&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt; &amp; co">` +
        `&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt; &amp; co</p>`,
    )
  })

  it("keeps markup as it is, alone and in lists", () => {
    expect(
      html`<ul>
        ${[html`<li>${1}</li>`, html`<li>&</li>`]}
      </ul>`.markup.replace(/\n/g, ""),
    ).toBe("<ul><li>1</li><li>&</li></ul>")
  })

  it("breaks lines where a text does", () => {
    expect(html`${lines("a\n<b>")}`.markup).toBe("a<br />&lt;b&gt;")
  })
})
