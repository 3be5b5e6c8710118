import { box } from "./box"

test("a box is as wide as its longest line", () => {
  expect(
    box("Open", [
      ["Admin", "http://localhost"],
      ["", ""],
      ["Key", "pk"],
    ]),
  ).toBe(
    [
      "╭──────────────────────────╮",
      "│ Open                     │",
      "│                          │",
      "│ Admin   http://localhost │",
      "│                          │",
      "│ Key     pk               │",
      "╰──────────────────────────╯",
    ].join("\n"),
  )
})
