import { isE164, maskedPhone, maskPhones } from "./phone"

describe("A phone number", () => {
  it.each([
    ["+33612345678", true],
    ["+1", false],
    ["33612345678", false],
    ["+033612345678", false],
    ["+33 6 12 34 56 78", false],
    ["+1234567890123456", false],
  ])("is E.164: %s %s", (text, isOne) => {
    expect(isE164(text)).toBe(isOne)
  })

  it("shows its country and its end", () => {
    expect(maskedPhone("+33612345678")).toBe("+33•••••••78")
    expect(maskedPhone("112")).toBe("•••")
  })

  it.each([
    ["Téléphone : +33 6 12 34 56 78", "Téléphone : +33••••••••••••78"],
    ["06.12.34.56.78, merci", "06.•••••••••78, merci"],
    ["(#100) to +33612345678 failed", "(#100) to +33•••••••78 failed"],
    ["- 2x Barrique 225 L (1 250 000,00 €)", "- 2x Barrique 225 L (1 250 000,00 €)"],
    ["http://localhost:9000/app/orders/order_01K0123456789", undefined],
    ["2026-11-25 00:00:00", undefined],
  ])("is hidden in a text: %s", (text, hidden) => {
    expect(maskPhones(text)).toBe(hidden ?? text)
  })
})
