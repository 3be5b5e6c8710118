import { isRasterImage } from "./raster-image"

const bytes = (text: string) => Buffer.from(text, "latin1")

describe("An uploaded file", () => {
  it.each([
    ["image/png", "\x89PNG\r\n\x1a\n...."],
    ["image/jpeg", "\xff\xd8\xff\xe0"],
    ["image/gif", "GIF89a"],
    ["image/webp", "RIFF\0\0\0\0WEBPVP8 "],
    ["image/avif", "\0\0\0\x20ftypavif"],
  ])("is a picture of %s", (type, head) => {
    expect(isRasterImage(bytes(head), type)).toBe(true)
  })

  it.each([
    ["a page that says it is a picture", "image/png", "<html>"],
    ["a picture that is served as a page", "text/html", "\x89PNG\r\n\x1a\n"],
    ["a drawing with scripts", "image/svg+xml", "<svg>"],
    ["empty", "image/png", ""],
    ["of no type", "", "GIF89a"],
  ])("is no picture when it is %s", (_, type, head) => {
    expect(isRasterImage(bytes(head), type)).toBe(false)
  })
})
