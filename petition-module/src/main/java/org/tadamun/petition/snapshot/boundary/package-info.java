/**
 * Embassy packs: figures and texts frozen for one addressee, which everybody can verify.
 *
 * <ul>
 *   <li>R1 A pack is frozen for one addressee of the petition's campaign, in shipped languages,
 *       once the petition is public. If none is named, it has the languages of the text and of its
 *       checked translations; if none of these will do, one must be named.
 *   <li>R2 All figures are of the one moment at which they were read; the total is the sum of the
 *       countries.
 *   <li>R3 The bytes of each file are kept and never change. Nobody gets a file that was changed in
 *       the database, even if another key was written beside it. A pack whose manifest also names
 *       another key is given to staff if its files match that manifest, and is unknown in public,
 *       since nobody here can tell who signed it. If the data file was changed, nobody can tell
 *       whom the pack names: no delivery is planned with it, and its page says so.
 *   <li>R4 The manifest names each file with length and SHA-256, and is signed with Ed25519. After
 *       a change of the key a pack stays known if it was frozen before the end of the key that
 *       signed it. The ended keys come from the secrets file, not from the database (ADR 299).
 *   <li>R5 Callers who may write petitions read packs; those limited to countries read the packs
 *       for addressees who sit there now. A pack names no staff, and only signers who count and
 *       agreed to be named to an addressee; for one of the present or a former target country, or
 *       of no known country, only those who agreed to exactly that. A key freezes no names and
 *       reads no file with signers (ADR 213).
 *   <li>R6 Everybody may ask whether a file or a hash is of a pack; a file with one changed byte is
 *       not. A file can be sent with the type of its form, as plain bytes, or in a browser's form.
 *       A pack on paper is found by its number, on each sheet; letters that look alike are the
 *       same. A manifest's signature and the hash of any published text are recognised as such.
 *   <li>R7 Earlier corrections are in the pack; later ones, to its figures and to the chapters of
 *       other subjects, are counted beside it. Mere progress is no correction (ADR 174). With
 *       steps, corrections of the pack's own day are in it without a country (ADR 130).
 *   <li>R8 A pack whose row was inserted or changed in the database (total, moment, petition,
 *       place, form or language) is not known: the manifest does not confirm it.
 *   <li>R9 Chapters of other subjects contain only what is public anyway.
 *   <li>R10 One form of the console makes one pack, however often it is sent (ADR 127). It freezes
 *       no version and no wording but those that its page showed.
 *   <li>R11 Beside a pack stands how many of its signers a new pack would not name, and how many of
 *       its endorsements are not public any more, or only without a name (ADR 195).
 *   <li>R12 A pack names at most 20,000 signers; if more agreed it is frozen without names.
 *   <li>R13 Beside the text stands, for each language, how reliable its translation was when it was
 *       frozen, as on the public page (ADR 106).
 *   <li>R14 Batches and imports add up to the figures of paper and partners; an import is shown
 *       with its collector and the hash of its file (ADR 211). With steps both have whole steps
 *       only (ADR 265), the rest is in no line, and of what waits only the number of batches and
 *       imports is shown.
 *   <li>R15 Signatures of an earlier version are mentioned, and in no figure (ADR 105).
 *   <li>R16 If the PDF has no letters for some names, it says for how many, and where they are in
 *       full (ADR 090).
 *   <li>R17 A signer can see by their link which packs name them, as far as that can be known (ADR
 *       256), and which packs can no longer be read.
 *   <li>R18 Page, PDF and table say who hands the pack over and for which campaign. Documents begin
 *       with the demand; figures, method and acts follow, and names are last.
 *   <li>R19 A pack states the wording of its text. If that is not the first one, no file calls it
 *       the text that was signed: it says since when it stands, and day and hash of each wording
 *       before (ADR 284).
 *   <li>R20 A caller who has shown a known file or its hash gets the manifest and its signature,
 *       while the petition is public; others do not. The public key is open to all, with the other
 *       places of its fingerprint, which packs frozen since name too (ADR 290), and so are the keys
 *       before it, each with its end (ADR 299).
 * </ul>
 */
package org.tadamun.petition.snapshot.boundary;
