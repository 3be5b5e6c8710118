import { SECRET_PATHS, hideSecrets, redactSecrets } from "./hide-secrets"

describe("who reads the log", () => {
  it.each([
    ["/store/page-previews/secret", "/store/page-previews/…"],
    ["/store/page-previews/secret/?locale=fr-FR", "/store/page-previews/…"],
    ["/Store/Page-Previews/secret/more", "/Store/Page-Previews/…"],
    ["/store/company-invites/secret", "/store/company-invites/…"],
    ["/store/company-invites/secret?a=b", "/store/company-invites/…"],
    ["/hooks/whatsapp?hub.mode=subscribe&hub%2Everify_token=secret", "/hooks/whatsapp?…"],
    ["/hooks/whatsapp/?hub.verify_token=secret", "/hooks/whatsapp/?…"],
  ])("finds %s as %s", (url, logged) => {
    const req = { originalUrl: url }
    hideSecrets(req)
    expect(req.originalUrl).toBe(logged)
    expect(url.split("?")[0]).toMatch(SECRET_PATHS)
    expect(redactSecrets(logged)).toBe(logged)
  })

  it.each([
    "/store/pages/a-propos?locale=fr-FR",
    "/store/companies/me/invites",
    "/hooks/whatsapp",
    "/hooks/whatsapp/twilio?order=1",
    "/admin/pages?q=/store/page-previews/",
  ])("finds %s as it was asked for", (url) => {
    expect(redactSecrets(url)).toBe(url)
  })
})
