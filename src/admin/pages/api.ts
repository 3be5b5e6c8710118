import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminPage,
  AdminPageListing,
  CreatePage,
  PageRevision,
  PageRevisionListing,
  PreviewToken,
  PublishPage,
  UpdatePage,
} from "../../contracts/page"
import type { ListQuery, Page, PageOf } from "../lib/pages"
import { read } from "../lib/read"
import { send } from "../lib/send"
import { useWriting } from "../lib/use-writing"
import { REFUSALS } from "./refusals"

const PATH = "/admin/pages"
const PAGES = ["millesime", "pages"]
const LISTS = [...PAGES, "list"]
const detailKey = (id: string) => [...PAGES, "detail", id]

/** What is shown of a new link, once. */
export type NewPreviewToken = PreviewToken & { token: string }

type PageAnswer = { page: AdminPage }

/** The languages of the shop, its default one first; undefined until they are known. */
export const useLocales = () =>
  useQuery({
    queryKey: ["millesime", "page-locales"],
    queryFn: async () => (await read<{ locales: string[] }>("/admin/page-locales")).locales,
  })

export const usePageList = (query: ListQuery) =>
  useQuery({
    queryKey: [...LISTS, query],
    queryFn: () => read<PageOf<"pages", AdminPageListing>>(PATH, query),
    placeholderData: keepPreviousData,
    // What is scheduled becomes public by itself.
    staleTime: 0,
  })

export const usePage = (id: string) =>
  useQuery({
    queryKey: detailKey(id),
    queryFn: async () => (await read<PageAnswer>(`${PATH}/${id}`)).page,
    staleTime: 0,
  })

export const useRevisions = (id: string, query: Page) =>
  useQuery({
    queryKey: [...detailKey(id), "revisions", query],
    queryFn: () => read<PageOf<"revisions", PageRevisionListing>>(`${PATH}/${id}/revisions`, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** A revision never changes; number 0, before the first, is none. */
export const useRevision = (id: string, number: number) =>
  useQuery({
    queryKey: [...detailKey(id), "revision", number],
    enabled: number > 0,
    staleTime: Infinity,
    queryFn: async () =>
      (await read<{ revision: PageRevision }>(`${PATH}/${id}/revisions/${number}`)).revision,
  })

export const usePreviewTokens = (id: string, query: Page) =>
  useQuery({
    queryKey: [...detailKey(id), "preview-tokens", query],
    queryFn: () =>
      read<PageOf<"preview_tokens", PreviewToken>>(`${PATH}/${id}/preview-token`, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

const usePageWriting = <Input, Answer>(write: (input: Input) => Promise<Answer>) =>
  useWriting(PAGES, REFUSALS, write)

const usePageDecision = <Input extends object>(pathOf: (input: Input) => [string, object]) =>
  usePageWriting(async (input: Input) => {
    const [path, body] = pathOf(input)
    return (await send<PageAnswer>("POST", `${PATH}${path}`, body)).page
  })

export const useCreatePage = () => usePageDecision((page: CreatePage) => ["", page])

export const useSavePage = (id: string) => usePageDecision((draft: UpdatePage) => [`/${id}`, draft])

export const usePublishPage = (id: string) =>
  usePageDecision((when: PublishPage) => [`/${id}/publish`, when])

/** Decisions that say nothing but themselves. */
export type Decision = "unschedule" | "unpublish" | "archive"

export const useDecidePage = (id: string) =>
  usePageDecision(({ action }: { action: Decision }) => [`/${id}/${action}`, {}])

export const useRestoreRevision = ({ id, version }: Pick<AdminPage, "id" | "version">) =>
  usePageDecision(({ number }: { number: number }) => [
    `/${id}/revisions/${number}/restore`,
    { version },
  ])

/** What is deleted can't be read anew. */
export const useDeletePage = () =>
  useWriting(PAGES, REFUSALS, (id: string) => send<unknown>("DELETE", `${PATH}/${id}`), LISTS)

export const useCreatePreviewToken = (id: string) =>
  usePageWriting(
    async (choice: { hours: number }) =>
      (
        await send<{ preview_token: NewPreviewToken }>(
          "POST",
          `${PATH}/${id}/preview-token`,
          choice,
        )
      ).preview_token,
  )

export const useRevokePreviewToken = (id: string) =>
  usePageWriting((tokenId: string) =>
    send<unknown>("DELETE", `${PATH}/${id}/preview-token/${tokenId}`),
  )
