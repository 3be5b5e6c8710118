import type { MailView } from "../../src/contracts/mail"
import type { CallInput, Client } from "./client"
import type { endpoints } from "../../src/contracts"
import { eventually } from "./search-index"

type Query = NonNullable<CallInput<(typeof endpoints)["adminListMails"]>["query"]>

/** E-mails that staff see, oldest first. */
export const listMails = async (staff: Client, query: Query): Promise<MailView[]> => {
  const { mails } = await staff.call("adminListMails", {
    query: { order: "created_at", limit: 100, ...query },
  })
  return mails
}

/** Waits for the e-mails of an event, which are written a moment after the answer. */
export const awaitMails = (staff: Client, query: Query, count = 1): Promise<MailView[]> =>
  eventually(async () => {
    const mails = await listMails(staff, query)
    if (mails.length < count) throw new Error(`${mails.length} e-mails of ${JSON.stringify(query)}`)
    return mails
  }, 15_000)

/** The text of the first e-mail that a query finds, once it has been sent. */
export const awaitText = async (staff: Client, query: Query) => {
  const [mail] = await awaitMails(staff, { state: "sent", ...query })
  const { mail: details } = await staff.call("adminGetMail", { params: { id: mail?.id ?? "" } })
  return details
}
