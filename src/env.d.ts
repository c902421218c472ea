/** What the build writes into the page. */
interface ImportMetaEnv {
  readonly AISLE_VERSION: string;
}
