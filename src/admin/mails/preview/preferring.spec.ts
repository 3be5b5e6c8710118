import { preferring } from "./preferring"

const HTML = `<meta name="color-scheme" content="light dark"><style>:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){p{color:white}} @media screen and (prefers-color-scheme: light){p{color:black}}</style>`

describe("a message previewed", () => {
  it("in the dark has its dark rules, whatever the browser prefers", () => {
    expect(preferring("dark", HTML))
      .toBe(`<meta name="color-scheme" content="dark"><style>:root{color-scheme:dark}
@media (min-width:0){p{color:white}} @media screen and (max-width:0){p{color:black}}</style>`)
  })

  it("in the light has its light rules", () => {
    expect(preferring("light", HTML)).toContain("@media (max-width:0){p{color:white}}")
  })
})
