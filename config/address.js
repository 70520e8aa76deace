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
  const { protocol, hostname, username, search, hash, href } = new URL(given);
  if (protocol !== "https:")
    throw new Error(`ADDIN_URL begins with https, as Excel loads add-ins from nowhere else: ${given}`);
  if (/^((.+\.)?localhost\.?|0\.0\.0\.0|127\.\d+\.\d+\.\d+|\[::1?\])$/.test(hostname))
    throw new Error(
      `ADDIN_URL is where other people's Excel finds the add-in, so not this computer: ${given}`,
    );
  if (username) throw new Error(`ADDIN_URL stands in every manifest, so it names nobody: ${hostname}`);
  if (search || hash) throw new Error(`ADDIN_URL is a folder, without ? or #: ${given}`);
  return href.endsWith("/") ? href : `${href}/`;
}

/** The manifest of a build: its address and version; the functions' list has the version in its address, as Excel keeps it for a day. */
function manifestAt(manifest, { url, version }) {
  const [folder, origin] = [url, new URL(url).origin].map(xmlText);
  // Given as functions, as a $ in a text that replaces another stands for something else.
  return manifest
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replaceAll(`${developmentUrl}functions.json`, () => `${folder}functions.json?v=${version}`)
    .replaceAll(developmentUrl, () => folder)
    .replaceAll(new URL(developmentUrl).origin, () => origin);
}

const xmlText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

module.exports = { addInAddress, developmentUrl, manifestAt, placeholderUrl };
