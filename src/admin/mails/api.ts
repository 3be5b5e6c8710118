import { type MailView, mailEndpoints } from "../../contracts/mail"
import { useEndpoint } from "../lib/use-endpoint"
import { isUnderWay } from "./state"

/** Between two reads of e-mails that are under way. */
const POLL_INTERVAL_MS = 3000

/** E-mails are read again and again while one of them is under way. */
export const pollIntervalOf = (mails: readonly Pick<MailView, "state">[] = []) =>
  mails.some(isUnderWay) ? POLL_INTERVAL_MS : false

export const useMail = (id: string) =>
  useEndpoint(
    mailEndpoints.adminGetMail,
    { params: { id } },
    {
      select: ({ mail }) => mail,
      refetchInterval: ({ state: { data } }) => pollIntervalOf(data && [data.mail]),
    },
  )
