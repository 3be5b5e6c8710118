import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import type { Page, PageOf } from "../../lib/pages"
import { read } from "../../lib/read"
import { send } from "../../lib/send"
import { PRODUCTS } from "../api"
import { keepFile } from "./chosen-file"
import { isRunning } from "./progress"

const PATH = "/admin/barrels/imports"
const IMPORTS = ["millesime", "barrel-imports"]
const detailKey = (id: string) => [...IMPORTS, "detail", id]

/** Milliseconds between two looks at an import that runs. */
const WATCH = 1000
const WATCH_LIST = 3000

type ImportAnswer = { import: BarrelImport }

export type RefusedRow = { line: number; column: string; message: string }

export const useImports = (query: Page) =>
  useQuery({
    queryKey: [...IMPORTS, "list", query],
    queryFn: () => read<PageOf<"imports", BarrelImport>>(PATH, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.imports.some(isRunning) ? WATCH_LIST : false),
  })

const fetchImport = async (queries: QueryClient, id: string): Promise<BarrelImport> => {
  const before = queries.getQueryData<BarrelImport>(detailKey(id))
  const { import: now } = await read<ImportAnswer>(`${PATH}/${id}`)
  if (before && isRunning(before) && !isRunning(now)) {
    void queries.invalidateQueries({ queryKey: PRODUCTS })
  }
  return now
}

/** An import, read every second while it runs. */
export const useImport = (id: string) => {
  const queries = useQueryClient()
  return useQuery({
    queryKey: detailKey(id),
    queryFn: () => fetchImport(queries, id),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? WATCH : false),
  })
}

/** `failed`, the rows refused so far, has the list read anew when another one joins them. */
export const useRefusedRows = (id: string, failed: number, query: Page) =>
  useQuery({
    queryKey: [...detailKey(id), "refused-rows", failed, query],
    queryFn: () => read<PageOf<"refused_rows", RefusedRow>>(`${PATH}/${id}/refused-rows`, query),
    placeholderData: keepPreviousData,
    enabled: failed > 0,
  })

export const useStartImport = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, dryRun }: { file: File; dryRun: boolean }) => {
      const form = new FormData()
      form.append("file", file)
      const query = dryRun ? "?dry_run=true" : ""
      const { import: started } = await send<ImportAnswer>("POST", `${PATH}${query}`, form)
      return started
    },
    onSuccess: (started, { file }) => {
      if (started.dry_run) keepFile(started.id, file)
      queries.setQueryData(detailKey(started.id), started)
      return queries.invalidateQueries({ queryKey: [...IMPORTS, "list"] })
    },
  })
}

export const useStopImport = (id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => send<ImportAnswer>("POST", `${PATH}/${id}/cancel`, {}),
    // Refused, too, it says that the import has ended by itself.
    onSettled: () => queries.invalidateQueries({ queryKey: IMPORTS }),
  })
}

/** Paths of the files that the API gives. */
export const TEMPLATE_PATH = `${PATH}/template`
export const refusedRowsPath = (id: string) => `${PATH}/${id}/errors`
