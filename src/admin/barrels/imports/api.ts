import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { barrelEndpoints, barrelImportEndpoints } from "../../../contracts/barrel"
import { callEndpoint } from "../../lib/api-client"
import type { AnswerOf } from "../../lib/endpoint-call"
import { endpointKeyOf, listKeyOf, resourceKeyOf } from "../../lib/endpoint-key"
import { useEndpoint } from "../../lib/use-endpoint"
import { rememberFile } from "./remembered-file"
import { isRunning } from "./progress"

const {
  adminCreateBarrelImport,
  adminGetBarrelImport,
  adminListBarrelImports,
  adminListRefusedRows,
} = barrelImportEndpoints

/** Between two reads of an import that runs. */
const POLL_INTERVAL_MS = 1000
const LIST_POLL_INTERVAL_MS = 3000

type Page = { limit: number; offset: number }

export const useImports = (query: Page) =>
  useEndpoint(
    adminListBarrelImports,
    { query },
    {
      refetchInterval: ({ state }) =>
        state.data?.imports.some(isRunning) ? LIST_POLL_INTERVAL_MS : false,
    },
  )

type ImportAnswer = AnswerOf<typeof adminGetBarrelImport>

/** An import, read every second while it runs; once it has ended, barrels are read anew. */
export const useImport = (id: string) => {
  const queries = useQueryClient()
  const call = { params: { id } }
  const queryKey = endpointKeyOf(adminGetBarrelImport, call)
  return useQuery({
    queryKey,
    queryFn: async () => {
      const before = queries.getQueryData<ImportAnswer>(queryKey)
      const answer = await callEndpoint(adminGetBarrelImport, call)
      if (before && isRunning(before.import) && !isRunning(answer.import)) {
        const barrels = resourceKeyOf(barrelEndpoints.adminListBarrels)
        void queries.invalidateQueries({ queryKey: barrels })
      }
      return answer
    },
    select: (answer) => answer.import,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data && isRunning(state.data.import) ? POLL_INTERVAL_MS : false,
  })
}

/** `failed`, the number of rows refused so far, has the list read anew when it grows. */
export const useRefusedRows = (id: string, failed: number, query: Page & { locale: string }) => {
  const call = { params: { id }, query }
  return useQuery({
    queryKey: [...endpointKeyOf(adminListRefusedRows, call), failed],
    queryFn: () => callEndpoint(adminListRefusedRows, call),
    placeholderData: keepPreviousData,
    enabled: failed > 0,
  })
}

export const useStartImport = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      callEndpoint(adminCreateBarrelImport, { file, query: dryRun ? { dry_run: true } : {} }),
    onSuccess: (answer, { file }) => {
      const { id, dry_run: isCheck } = answer.import
      if (isCheck) rememberFile(id, file)
      queries.setQueryData(endpointKeyOf(adminGetBarrelImport, { params: { id } }), answer)
      return queries.invalidateQueries({
        queryKey: listKeyOf(adminListBarrelImports),
      })
    },
  })
}
