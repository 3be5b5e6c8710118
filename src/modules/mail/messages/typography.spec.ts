import { fr } from "./typography"

describe("A French text", () => {
  it("keeps its signs beside their words, whoever wraps it", () => {
    expect(fr`Motif : « oui » ? Non ! La commande n° ${1042} ; art. ${"L1"}`).toBe(
      "Motif\u00A0: «\u00A0oui\u00A0»\u00A0? Non\u00A0! La commande n°\u00A01042\u00A0; art.\u00A0L1",
    )
  })

  it("leaves a buyer's own words as they are", () => {
    expect(fr`Motif : ${"A : B ?"}`).toBe("Motif\u00A0: A : B ?")
  })
})
