// A spec gets the modules of the server in its worker, not copies of its own: services, errors and schemas are the same
// objects on both sides.
const { createHash } = require("node:crypto")

/** Jest also sends through here what its set-up requires outside any spec, where import() isn't supported: that stays. */
const isForSpec = ({ supportsDynamicImport }) => supportsDynamicImport

module.exports = {
  process: (source, filename, options) => ({
    code: isForSpec(options)
      ? `module.exports = requireFromServer(${JSON.stringify(filename)})`
      : source,
  }),
  getCacheKey: (source, filename, options) =>
    createHash("sha256")
      .update(isForSpec(options) ? filename : source)
      .digest("hex"),
}
