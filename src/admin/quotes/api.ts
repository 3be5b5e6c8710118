import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AddQuoteItem,
  AdminPostQuoteMessage,
  AdminQuote,
  AdminQuoteListing,
  AdminQuoteMessage,
  CreateQuote,
  DiscountQuote,
  ExtendQuote,
  QuoteEvent,
  SendQuote,
  ShipQuote,
  UpdateQuote,
  UpdateQuoteItem,
} from "../../contracts/quote"
import type { ListQuery, Page, PageOf } from "../lib/pages"
import { read } from "../lib/read"
import { send } from "../lib/send"
import { useWriting } from "../lib/use-writing"
import { REFUSALS } from "./refusals"

const PATH = "/admin/quotes"
const QUOTES = ["millesime", "quotes"]
const detailKey = (id: string) => [...QUOTES, "detail", id]

type QuoteAnswer = { quote: AdminQuote }

export const useQuotes = (query: ListQuery) =>
  useQuery({
    queryKey: [...QUOTES, "list", query],
    queryFn: () => read<PageOf<"quotes", AdminQuoteListing>>(PATH, query),
    placeholderData: keepPreviousData,
    // Buyers ask and answer behind the admin's back.
    staleTime: 0,
  })

export const useQuote = (id: string) =>
  useQuery({
    queryKey: detailKey(id),
    queryFn: async () => (await read<QuoteAnswer>(`${PATH}/${id}`)).quote,
    staleTime: 0,
  })

export const useQuoteEvents = (id: string, query: Page) =>
  useQuery({
    queryKey: [...detailKey(id), "events", query],
    queryFn: () => read<PageOf<"events", QuoteEvent>>(`${PATH}/${id}/events`, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** Path and file name of the revision that was sent last, as PDF. */
export const documentOf = ({ id, number, sent_revision }: AdminQuote) => ({
  path: `${PATH}/${id}/revisions/${sent_revision?.number ?? 0}/document`,
  name: `${sent_revision?.display_number ?? number}.pdf`,
})

const useQuoteMutation = <Input, Answer>(write: (input: Input) => Promise<Answer>) =>
  useWriting(QUOTES, REFUSALS, write)

export const useCreateQuote = () =>
  useQuoteMutation((quote: Omit<CreateQuote, "items">) => send<QuoteAnswer>("POST", PATH, quote))

export const useReadQuote = (id: string) =>
  useQuoteMutation(() => send<unknown>("POST", `${PATH}/${id}/read`, {}))

export const usePostMessage = (id: string) =>
  useQuoteMutation((message: AdminPostQuoteMessage) =>
    send<{ message: AdminQuoteMessage }>("POST", `${PATH}/${id}/messages`, message),
  )

/** What is done with a whole quote, and what each takes. */
type Decisions = {
  send: Omit<SendQuote, "version">
  extend: ExtendQuote
  withdraw: { reason: string }
  reject: { reason: string }
}

/** An edit is of what was last read: of anything newer it is refused. */
type Edit<T> = Omit<T, "version">

/** Writes to the quote, each with the version of it that is on the page. */
export const useQuoteEdits = ({ id, version }: Pick<AdminQuote, "id" | "version">) => {
  const { mutateAsync } = useQuoteMutation(
    ({ method = "POST", path, body }: { method?: "POST" | "DELETE"; path: string; body: object }) =>
      send<QuoteAnswer>(method, `${PATH}/${id}${path}`, body),
  )
  const edit = (path: string, changes: object) =>
    mutateAsync({ path, body: { version, ...changes } })
  return {
    update: (changes: Edit<UpdateQuote>) => edit("", changes),
    addItem: (item: Edit<AddQuoteItem>) => edit("/items", item),
    updateItem: (itemId: string, changes: Edit<UpdateQuoteItem>) =>
      edit(`/items/${itemId}`, changes),
    removeItem: (itemId: string) =>
      mutateAsync({ method: "DELETE", path: `/items/${itemId}`, body: { version } }),
    discount: (discount: Edit<DiscountQuote>) => edit("/discount", discount),
    ship: (shipping: Edit<ShipQuote>) => edit("/shipping", shipping),
    send: (decision: Decisions["send"]) => edit("/send", decision),
    extend: (decision: Decisions["extend"]) => mutateAsync({ path: "/extend", body: decision }),
    refuse: (action: "withdraw" | "reject", decision: Decisions["reject"]) =>
      mutateAsync({ path: `/${action}`, body: decision }),
  }
}
