/**
 * Embassy packs: figures and texts frozen for one addressee, and known again by anybody.
 *
 * <ul>
 *   <li>R1 A pack is frozen for one addressee of the petition's campaign, in languages that are
 *       shipped, once the petition is public. Where none is named they are that of its text and
 *       those of its checked translations: no other is frozen unasked, and where none of these can
 *       be it has to be named.
 *   <li>R2 All its figures are of one moment, that at which they were read, and the total is the
 *       sum of the countries.
 *   <li>R3 Each form's bytes are kept and are the same for ever, whatever happens to signatures,
 *       texts, addressees or words. Bytes that were changed in the database are given to nobody,
 *       nor does it help to write another key beside them. A pack whose manifest too names another
 *       key is given to staff where its files are those of the manifest: who signed it nobody here
 *       can tell, and it is known to nobody who asks. Where the file for programs is another one,
 *       nobody can tell any more who is named: no attempt is planned with it, and its page says so.
 *   <li>R4 Its manifest names each file with length and SHA-256, and is signed with Ed25519.
 *   <li>R5 It is read by those who may write petitions; who is limited to countries reads those for
 *       addressees who sit there now. No staff is named in it, and of signers those alone who are
 *       counted and agreed to be named to an addressee; to one of the target country, of a former
 *       one or of no known country, those alone who agreed to exactly that. A key freezes none with
 *       names, and reads no file that names a signer (ADR 213).
 *   <li>R6 Anybody may ask whether a file or a hash is of a pack: one changed byte, and it is not.
 *       A file may come under the type of its form, as plain bytes, or in a form of a browser. A
 *       pack on paper is asked about by its number, which stands on each sheet; letters of it that
 *       look alike may be taken for each other. The signature of a manifest is known as that, and
 *       the hash of every text that was published as that of a text, frozen or not.
 *   <li>R7 What was corrected before stands in it; what was corrected since, in its figures and in
 *       what the other fields of work add, is told beside it, never in it. What merely went on is
 *       no correction (ADR 174). In steps, what was corrected on the day of the pack stands in it
 *       by no country (ADR 130).
 *   <li>R8 A row that somebody put into the database, or in which he wrote another total, moment,
 *       petition, place, form or language, is not known: the manifest does not vouch for it.
 *   <li>R9 What the other fields of work add is public anyway.
 *   <li>R10 One form of the console makes one pack, however often it is sent (ADR 127). A text that
 *       its page did not show is not frozen by it, nor another wording.
 *   <li>R11 Beside a pack stands how many it names whom a pack of now would not name, and of how
 *       many endorsements it tells that are public no more, or anew and without a name (ADR 195).
 *   <li>R12 A pack names 20,000 signers at most; where more agreed it is frozen without names.
 *   <li>R13 Beside the text stands for each language how far its translation could be relied on
 *       when it was frozen, as on the public page (ADR 106).
 *   <li>R14 Its batches and imports come to what stands under paper and partners; with an import
 *       stand who collected it and the hash of its file (ADR 211). In steps all have whole ones
 *       (ADR 265), what is left stands in no line, and of what waits batches alone are told.
 *   <li>R15 Who signed an earlier version is told as a fact, in no figure (ADR 105).
 *   <li>R16 Of names with letters that its PDF lacks it says how many they are, and where they
 *       stand in full (ADR 090).
 *   <li>R17 For whom a pack names somebody is told to himself, as far as it can be known (ADR 256);
 *       where nobody can tell any more, since its bytes were changed, that is said of it.
 *   <li>R18 Page, PDF and table say who hands the pack over and for which campaign. To be read it
 *       has first the demand, then figures, method and acts, and the names last.
 *   <li>R19 It names the wording of its text. Where that is not the first, no form calls its words
 *       those that were signed: it says since when they stand, and day and hash of each wording
 *       before them (ADR 284).
 *   <li>R20 Whoever has shown a known file or its hash gets manifest and signature of its pack, as
 *       long as the public sees the petition; who knows neither learns nothing. The public key is
 *       for everybody, with the places where its fingerprint stands else, which a pack names that
 *       was frozen since (ADR 290).
 * </ul>
 */
package org.tadamun.petition.snapshot.boundary;
