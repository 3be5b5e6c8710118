import { checkIdentity, phoneOf } from "./identity"

type Input = Parameters<typeof checkIdentity>[0]

const problemsOf = (input: Input) =>
  checkIdentity(input).problems.map(({ path, reason }) => `${path} ${reason}`)

describe("A company that registers", () => {
  it("is known by its numbers as they are kept", () =>
    expect(
      checkIdentity({
        country_code: "CH",
        eori: "fr 123 456",
        registration_number: "CHE-116.281.710",
      }),
    ).toEqual({
      identity: {
        country_code: "CH",
        siren: null,
        siret: null,
        vat_number: null,
        eori: "FR123456",
        registration_number: "CHE-116.281.710",
      },
      problems: [],
    }))

  it.each<[string, Input, string[]]>([
    [
      "every number that is wrong",
      {
        country_code: "FR",
        siren: "123456789",
        siret: "1",
        vat_number: "FR00",
        eori: "?",
      },
      ["siret not_siret", "siren not_siren", "vat_number not_vat_number", "eori not_eori"],
    ],
    [
      "the wrong SIRET alone, whose SIREN was not typed",
      { country_code: "FR", siret: "12345678901234" },
      ["siret not_siret"],
    ],
    [
      "numbers that belong to different companies",
      {
        country_code: "FR",
        siren: "552100554",
        siret: "73282932000074",
        vat_number: "FR44732829320",
      },
      ["siret siret_of_other_siren", "vat_number vat_number_of_other_siren"],
    ],
    [
      "French numbers abroad",
      { country_code: "DE", siren: "552100554", siret: "73282932000074" },
      ["siren french_companies_only", "siret french_companies_only"],
    ],
  ])("is told of %s at once", (_, input, expected) => expect(problemsOf(input)).toEqual(expected))

  it("may write its phone number as it is dialled at home", () => {
    expect(phoneOf("05 56 00 00 00", "FR")).toBe("+33556000000")
    expect(phoneOf("12", "FR")).toBeNull()
  })
})
