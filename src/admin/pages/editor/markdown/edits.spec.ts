import {
  applied,
  continueBlock,
  type Edit,
  insertBlock,
  insertImage,
  insertLink,
  type Selected,
  toggleAround,
  toggleLines,
} from "./edits"

/** `|` stands at both ends of what is selected, once for the caret. */
const read = (marked: string): Selected => {
  const [before = "", chosen = "", after] = marked.split("|")
  return after === undefined
    ? { text: before + chosen, start: before.length, end: before.length }
    : { text: before + chosen + after, start: before.length, end: (before + chosen).length }
}

const written = (selected: Selected, edit: Edit): string => {
  const text = applied(selected, edit)
  const [start, end] = edit.select
  const chosen = start === end ? "|" : `|${text.slice(start, end)}|`
  return text.slice(0, start) + chosen + text.slice(end)
}

const after = (marked: string, edit: (selected: Selected) => Edit) => {
  const selected = read(marked)
  return written(selected, edit(selected))
}

describe("an author of a page", () => {
  const bold = toggleAround("**")
  const italic = toggleAround("*")

  it.each([
    ["some |oak| here", bold, "some **|oak|** here"],
    ["some **|oak|** here", bold, "some |oak| here"],
    ["|", bold, "**|**"],
    ["**|**", bold, "|"],
    ["some **oak|** here", bold, "some **oak**| here"],
    ["|**oak** here", bold, "**|****oak** here"],
    ["some *oak|*", italic, "some *oak*|"],
    ["some **oak|**", italic, "some **oak*|***"],
    ["some |oak|", italic, "some *|oak|*"],
    ["some *|oak|*", italic, "some |oak|"],
    ["some **|oak|**", italic, "some ***|oak|***"],
  ])("marks or unmarks words: %s", (before, edit, expected) => {
    expect(after(before, edit)).toBe(expected)
  })

  const heading = toggleLines(() => "## ")
  const list = toggleLines(() => "- ")
  const numbered = toggleLines((index) => `${index + 1}. `)
  const quote = toggleLines(() => "> ")

  it.each([
    ["a\nti|tle\nb", heading, "a\n## title|\nb"],
    ["a\n## title|\nb", heading, "a\ntitle|\nb"],
    ["### ti|tle", heading, "## title|"],
    ["|one\ntwo|\nthree", list, "|- one\n- two|\nthree"],
    ["|- one\n- two|", list, "|one\ntwo|"],
    ["|- one\n- two|", numbered, "|1. one\n2. two|"],
    ["|one\n> two|", quote, "|> one\n> two|"],
  ])("begins or frees lines: %j", (before, edit, expected) => {
    expect(after(before, edit)).toBe(expected)
  })

  it.each([
    ["see |this|", "see [this](|https://|)"],
    ["see |", "see [text](|https://|)"],
  ])("links what is selected: %s", (before, expected) => {
    expect(after(before, insertLink("text", "https://"))).toBe(expected)
  })

  it("describes an image right after inserting it", () => {
    expect(after("a |", insertImage("cellar", "/static/1.png"))).toBe(
      "a ![|cellar|](/static/1.png)",
    )
  })

  it.each([
    ["|", "|X|"],
    ["text|", "text\n\n|X|"],
    ["text\n|", "text\n\n|X|"],
    ["text|\nmore", "text\n\n|X|\n\nmore"],
    ["text\n\n|more", "text\n\n|X|\n\nmore"],
    ["text\n\n|\n\nmore", "text\n\n|X|\n\nmore"],
  ])("keeps empty lines around a table: %j", (before, expected) => {
    expect(after(before, insertBlock("X"))).toBe(expected)
  })

  it.each([
    ["- one|", "- one\n- |"],
    ["9. one|", "9. one\n10. |"],
    ["> one|", "> one\n> |"],
    ["  * one|", "  * one\n  * |"],
    ["- one\n- |", "- one\n|"],
  ])("goes on with a list by Enter, and ends it on an empty item: %j", (before, expected) => {
    const selected = read(before)
    expect(written(selected, continueBlock(selected)!)).toBe(expected)
  })

  it.each(["plain|", "|- one|", "-|"])("gets a plain line break elsewhere: %s", (before) => {
    expect(continueBlock(read(before))).toBeUndefined()
  })
})
