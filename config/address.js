/** Where `npm run dev-server` serves the add-in, as manifest.xml has it. */
const developmentUrl = "https://localhost:3000/";
/** Stands for the address of a build that is not to be hosted, as for the workbench and the tests. */
const placeholderUrl = "https://balanced-scorecard.example/";

/**
 * Where a build is hosted: static files on any web host, by ADDIN_URL.
 *
 * @throws Error where Excel would not take the address
 */
function addInAddress(mode, given = process.env.ADDIN_URL) {
  if (mode !== "production") return developmentUrl;
  if (!given) return placeholderUrl;
  if (!URL.canParse(given)) throw new Error(`ADDIN_URL is no address: ${given}`);
  const { protocol, hostname, search, hash, href } = new URL(given);
  if (protocol !== "https:")
    throw new Error(`ADDIN_URL begins with https, as Excel loads add-ins from nowhere else: ${given}`);
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
    throw new Error(
      `ADDIN_URL is where other people's Excel finds the add-in, so not this computer: ${given}`,
    );
  if (search || hash) throw new Error(`ADDIN_URL is a folder, without ? or #: ${given}`);
  return href.endsWith("/") ? href : `${href}/`;
}

/** The manifest of a build: its address and version; the functions' list has the version in its address, as Excel keeps it for a day. */
function manifestAt(manifest, { url, version }) {
  return manifest
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replaceAll(developmentUrl, url)
    .replaceAll(new URL(developmentUrl).origin, new URL(url).origin)
    .replace(`${url}functions.json`, `${url}functions.json?v=${version}`);
}

module.exports = { addInAddress, developmentUrl, manifestAt, placeholderUrl };
