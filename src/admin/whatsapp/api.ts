import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { WhatsappMessageView } from "../../contracts/whatsapp"
import type { Refusals } from "../lib/explained"
import type { ListQuery, PageOf } from "../lib/pages"
import { read } from "../lib/read"
import { send } from "../lib/send"
import { useWriting } from "../lib/use-writing"
import { isUnderWay } from "./fate"

const PATH = "/admin/whatsapp-messages"
const MESSAGES = ["millesime", "whatsapp"]

/** Milliseconds between two looks at messages that are under way. */
const WATCH = 3000

export const useMessages = (query: ListQuery) =>
  useQuery({
    queryKey: [...MESSAGES, query],
    queryFn: () => read<PageOf<"whatsapp_messages", WhatsappMessageView>>(PATH, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.whatsapp_messages.some(isUnderWay) ? WATCH : false,
  })

const MOST = 100

/** All messages about an order, or the orders that a digest tells of. */
export const useMessagesOf = (of: "order_id" | "digest_id", id: string) =>
  useMessages({ [of]: id, order: "created_at", limit: MOST, offset: 0 })

const REFUSALS: Refusals = { whatsapp_not_resendable: "whatsapp.resend.moved" }

export const useResend = () =>
  useWriting(MESSAGES, REFUSALS, (id: string) => send("POST", `${PATH}/${id}/resend`, {}))
