import { factsText, tableText, totalsText } from "./text-tables"

describe("A table as text", () => {
  it("aligns its columns, numbers at the right", () => {
    const columns = [{ label: "Item" }, { label: "Qty", is_number: true as const }]
    const rows = [
      ["Bordeaux 225 L", "12"],
      ["Bourgogne 228 L", "2"],
    ]
    expect(tableText({ type: "table", columns, rows }, 40).split("\n")).toEqual([
      "Item              Qty",
      "---------------------",
      "Bordeaux 225 L     12",
      "Bourgogne 228 L     2",
    ])
  })

  it("parts rows of several lines, and wraps what is too long", () => {
    const columns = [{ label: "Item" }, { label: "Total", is_number: true as const }]
    const rows = [
      ["Bordeaux of the Tronçais forest\n12 × €1", "€12"],
      ["Other", "€1"],
    ]
    expect(tableText({ type: "table", columns, rows }, 30).split("\n")).toEqual([
      "Item                     Total",
      "------------------------------",
      "Bordeaux of the            €12",
      "Tronçais forest",
      "12 × €1",
      "",
      "Other                       €1",
    ])
  })

  it("writes where a link leads", () => {
    const rows = [[{ text: "SCH-1", url: "https://track.example/SCH-1" }], ["SCH-2"]]
    expect(
      tableText({ type: "table", columns: [{ label: "Tracking" }], rows }, 40).split("\n"),
    ).toEqual([
      "Tracking",
      "---------------------------",
      "SCH-1",
      "https://track.example/SCH-1",
      "",
      "SCH-2",
    ])
  })

  it("aligns facts, and wraps long ones beside their label", () => {
    const facts = [
      { label: "Quote", value: "DEV-1" },
      { label: "Valid until", value: "31 December 2026" },
    ]
    expect(factsText(facts, 26)).toBe(
      "Quote        DEV-1\nValid until  31 December\n             2026",
    )
  })

  it("puts the total below a line", () => {
    const facts = [
      { label: "Net", value: "€10" },
      { label: "Total", value: "€12" },
    ]
    expect(totalsText(facts, 12)).toBe("Net      €10\n------------\nTotal    €12")
  })
})
