/**
 * Signing.
 *
 * <ul>
 *   <li>R1 One address signs a version once; its spellings are one address.
 *   <li>R2 New and repeated signers get the same answer. Where their address looks like a slip
 *       ({@code gmial.com}) it names the domain that was probably meant, by the address alone.
 *   <li>R3 Signing again never makes an earlier link worthless; a mailbox gets at most five a day
 *       by one signature, news aside, and ten by all that are signed with tags of it ({@code
 *       zara+1@}), over all petitions. The answer outside is the same, and the signature is kept,
 *       with what was said last (ADR 131).
 *   <li>R4 Reading a link changes nothing; one POST confirms, further ones are harmless.
 *   <li>R5 Only confirmed signatures count; withdrawing takes exactly one from its country.
 *   <li>R6 Whoever comes too fast is told to wait; nobody is dropped in silence.
 *   <li>R7 What is withdrawn holds nothing personal any more.
 *   <li>R8 A link confirms for 14 days from its mail (ADR 133), and where its petition was closed
 *       by mistake, for 14 days from its reopening (ADR 226); it withdraws as long as anything of
 *       its owner is kept.
 *   <li>R9 By his link a signer sees everything that is kept of him, chooses who sees his name and
 *       in which language he is written to, and erases it all. Withdrawing, and a no, hold for
 *       every version that he signed; a yes, or to be seen by more, for the one of the link (ADR
 *       192). What comes from the page as it was shown there is no choice (ADR 188).
 *   <li>R10 What is erased is gone from every column, the fingerprint and the links too, and of its
 *       moments the hour stays (ADR 248). While the petition runs it no longer counts; afterwards
 *       the numbers stay.
 *   <li>R11 Whoever confirms while his signature is held is told that it is being looked at; it
 *       counts once it is released. An invalidated one that is withdrawn and signed anew is held,
 *       unless keys have changed in between (ADR 111). So is one that was invalidated before its
 *       owner confirmed, and that he signs again (ADR 160), or confirms by his link (ADR 287).
 *   <li>R12 Two who sign with one address at the same moment are both answered as usual, and one
 *       signature is kept.
 *   <li>R13 Where the mail that asks for the confirmation comes back for good, the signature ends
 *       as expired, and whoever signs anew with that address begins anew. A mailbox that dies later
 *       is marked, gets no more mail that nobody asked for, and changes no figure.
 *   <li>R14 A key sees, of signatures that are confirmed and count, the names of those who are
 *       public, and of those who allowed its organisation to pass on what they wrote, as long as
 *       that stands (ADR 143).
 *   <li>R15 While its owner's word is awaited, signing again allows no more than was allowed before
 *       (ADR 131): pending or held, and where a file has said it for him (ADR 159).
 *   <li>R16 By his link a signer takes back each consent that he gave, under every version at once,
 *       and gives none (ADR 184).
 *   <li>R17 Who says that it was not him has the entry erased, whatever its state; it counts no
 *       more. What he confirmed, or a file says of him, under another version stays (ADR 184). Who
 *       had withdrawn before stays withdrawn, and known by his fingerprint (ADR 135).
 *   <li>R18 A yes about a country's authorities holds for the country that stood beside the box,
 *       and ends for that one alone (ADR 188). Its words are those of the page on which it was
 *       given, and the same answer once more leaves the first.
 *   <li>R19 Nobody signs a version other than the one that stood before him; a wording of it is
 *       kept as the one that he saw (ADR 188).
 *   <li>R20 By his link a signer learns in which packs a name like his stands, for whom, as of when
 *       and when it was handed over, and which organisations may read it now. He is told of none in
 *       which he cannot be meant (ADR 256).
 *   <li>R21 What is kept as shown beside a consent is a sentence of ours, with its language. Who
 *       shows it elsewhere reads it here and names its version; one that never stood here, or is
 *       about another country, is refused, but never a no. Nobody has to name one: then that of his
 *       language is meant, or English stands for it and says so (ADR 278).
 *   <li>R22 No mail that asks for a confirmation says a name: anybody may have typed it (ADR 287).
 *   <li>R23 Mails, and pages while the campaign is online, name the petition to a signer by the
 *       title of the version that he signed: a later one may be called otherwise, which he has not
 *       signed.
 *   <li>R24 What one import has brought is listed, as long as it vouches for it, for those who
 *       moderate all countries; of one that is withdrawn nothing is.
 * </ul>
 */
package org.tadamun.petition.signature.boundary;
