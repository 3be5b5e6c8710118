import { cp, mkdir, readdir, symlink } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { run } from "./run"

const repository = join(__dirname, "../../..")

const NOT_COPIED = new Set([".git", ".medusa", ".data", ".cache", "node_modules", "coverage"])

/** What isn't built or installed; of the tests their supports, for benchmarks use the fakes there. */
const isCopied = (path: string): boolean => {
  const [top = "", next = "support"] = relative(repository, path).split(sep)
  return !NOT_COPIED.has(top) && (top !== "integration-tests" || next === "support")
}

/**
 * Packs the plugin as `npm publish` would, in a copy of the tree: building it in place would wipe
 * the `.medusa/server` of a store that runs from there.
 */
export async function packPlugin(folder: string): Promise<{ tarball: string; files: string[] }> {
  const copy = join(folder, "source")
  await cp(repository, copy, {
    recursive: true,
    filter: isCopied,
  })
  await symlink(join(repository, "node_modules"), join(copy, "node_modules"), "dir")

  const destination = join(folder, "packed")
  await mkdir(destination)
  await run("npm", ["pack", "--pack-destination", destination], { cwd: copy })
  const [name] = await readdir(destination)
  if (!name) throw new Error("npm pack wrote no tarball")

  const tarball = join(destination, name)
  const listing = await run("tar", ["-tzf", tarball], { cwd: folder })
  return {
    tarball,
    files: listing
      .trim()
      .split("\n")
      .map((path) => path.replace("package/", "")),
  }
}
