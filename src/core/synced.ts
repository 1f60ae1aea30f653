// Folders that a program takes elsewhere: what is written there can be read there, and is copied while it is written.

/** Folders of programs that take what is in them elsewhere, as they call them themselves. */
const SYNCED =
  /^(dropbox|onedrive|google ?drive|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|pcloud ?drive|box( sync)?|mega(sync)?|proton ?drive|sync|syncthing|seafile|tresorit)\b/iu

/** The folder on the way that seems to be synced. A guess from names, so that it can be said. */
export const syncedIn = (folders: readonly string[]): string | undefined => folders.find((name) => SYNCED.test(name))
