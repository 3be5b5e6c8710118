import { parseSmtpUrl } from "./smtp-url"

describe("The URL of a mail server", () => {
  it("asks for STARTTLS, and has signs in its password", () => {
    expect(parseSmtpUrl("smtp://shop%40example.com:p%40ss%2F@mail.example.com")).toEqual({
      host: "mail.example.com",
      port: 587,
      secure: false,
      requireTLS: true,
      auth: { user: "shop@example.com", pass: "p@ss/" },
      isLocal: false,
    })
  })

  it("asks for TLS from the start", () => {
    expect(parseSmtpUrl("smtps://u:p@mail.example.com")).toMatchObject({ port: 465, secure: true })
    expect(parseSmtpUrl("smtps://u:p@mail.example.com:2465")).toMatchObject({ port: 2465 })
  })

  it.each(["smtp://localhost:1025", "smtp://127.0.0.1:1025", "smtp://[::1]:1025"])(
    "may have neither login nor TLS on this machine: %s",
    (url) => {
      expect(parseSmtpUrl(url)).toMatchObject({
        port: 1025,
        auth: null,
        requireTLS: false,
        isLocal: true,
      })
    },
  )

  it.each([
    "smtp://mail.example.com",
    "smtps://mail.example.com",
    "smtp://user@mail.example.com",
    "smtp://localhost.example.com",
    "https://u:p@mail.example.com",
    "smtp://u:p%@mail.example.com",
    "smtp://u:p@mail.example.com/?pool=true",
    "smtp://",
    "mail.example.com",
  ])("isn't %s", (url) => expect(parseSmtpUrl(url)).toBeNull())
})
