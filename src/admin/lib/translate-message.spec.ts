import { DomainError, detail } from "../../errors"
import { asSentence, translateDetail, translateError } from "./translate-message"

/** An error as the API answers it. */
const answerOf = ({ code, reason, params, details, message }: DomainError) => ({
  code,
  message,
  ...(reason && { reason }),
  ...(params && { params }),
  ...(details && { details }),
})

const TOO_LARGE = answerOf(new DomainError("payload_too_large.file", { size: "20 MB" }))

describe("a message of the API", () => {
  it("is written in French by its code, reason and parameters", () => {
    expect(translateError(TOO_LARGE, "fr")).toBe("Le fichier dépasse 20 MB, le maximum accepté ici")
    expect(translateError(TOO_LARGE, "en")).toBe(TOO_LARGE.message)
  })

  it("is made of its details in French, too", () => {
    const details = [detail("name", "required"), detail("", "too_many", { maximum: 3 })]
    expect(
      translateError(answerOf(new DomainError("invalid_request", undefined, details)), "fr"),
    ).toBe("name est obligatoire ; body doit avoir au plus 3 entrées")
  })

  it("stays as it is where it says more than its code, or has none", () => {
    const message = "Product with id: prod_1 was not found"
    expect(translateError({ code: "not_found", message }, "fr")).toBe(message)
    expect(translateError({ message }, "fr")).toBe(message)
  })

  it("gives way to what the admin says of its code", () => {
    const message = "Somebody else has changed the quote: read it again"
    expect(translateError({ code: "quote_stale", message }, "en")).toMatch(
      /what you entered is still here/,
    )
    expect(translateError({ code: "quote_stale", message }, "fr")).toMatch(/^Quelqu'un d'autre/)
  })

  it("about a value follows the name of its field, or stands alone", () => {
    const tooLong = detail("name", "too_long", { maximum: 200 })
    expect(translateDetail(tooLong, "en")).toBe("must have at most 200 characters")
    expect(asSentence(translateDetail(tooLong, "fr"))).toBe("Doit avoir au plus 200 caractères")
  })
})
