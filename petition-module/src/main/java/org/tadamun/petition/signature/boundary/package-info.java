/**
 * Signing.
 *
 * <ul>
 *   <li>R1 One address signs a version once; spellings of one mailbox are one address.
 *   <li>R2 New and repeated signers get the same answer. Where the address looks mistyped ({@code
 *       gmial.com}) the answer names the domain that was probably meant, judged by the address
 *       alone.
 *   <li>R3 Signing again leaves the links of earlier mails valid. A mailbox gets at most five mails
 *       a day for one signature, news aside, and ten for all that are signed with tags of it
 *       ({@code zara+1@}), over all petitions. Beyond that the answer is the same, and the
 *       signature is kept with the last words (ADR 131).
 *   <li>R4 Reading a link changes nothing; one POST confirms, further ones do nothing.
 *   <li>R5 Only confirmed signatures count; withdrawing lowers its country by exactly one.
 *   <li>R6 Callers above the rate limit are told to wait; no request is dropped silently.
 *   <li>R7 A withdrawn signature contains nothing personal any more.
 *   <li>R8 A link confirms for 14 days from its mail (ADR 133), and where its petition was closed
 *       by mistake, for 14 days from its reopening (ADR 226). It withdraws as long as anything of
 *       its owner is kept.
 *   <li>R9 By the link a signer sees everything that is kept, chooses who sees the name and the
 *       language of mails, and erases everything. Withdrawals and refusals apply to all versions
 *       that were signed; a consent, or a wider visibility, only to that of the link (ADR 192).
 *       Values that a page sends back unchanged are no choice (ADR 188).
 *   <li>R10 Erased data is gone from every column, fingerprint and links included, and moments are
 *       cut to the hour (ADR 248). While the petition runs an erased signature ceases to count;
 *       afterwards the figures stay.
 *   <li>R11 A signature that is held while its owner confirms stays held, the signer is told, and
 *       it counts once it is released. An invalidated one that is withdrawn and signed again is
 *       held, unless keys have changed in between (ADR 111). So is one that was invalidated before
 *       its owner confirmed, and that is signed again (ADR 160) or confirmed by its link (ADR 287).
 *   <li>R12 Of two requests with one address at the same moment, both are answered as usual, and
 *       one signature is kept.
 *   <li>R13 Where the mail that asks for the confirmation bounces for good, the signature expires,
 *       and signing again with that address starts anew. A mailbox that bounces later is marked,
 *       gets only mails on request, and changes no figure.
 *   <li>R14 A key sees names only of signatures that are confirmed and count, whose owners are
 *       public, or allow the key's organisation to pass on their words, as long as they do (ADR
 *       143).
 *   <li>R15 While the owner's confirmation is awaited, signing again allows no more than before
 *       (ADR 131): for pending and held signatures, and for imported ones (ADR 159).
 *   <li>R16 By the link a signer takes back each consent under all versions at once, and can give
 *       none (ADR 184).
 *   <li>R17 A reader who says that somebody else signed has the entry erased, in any state; it
 *       ceases to count. What the reader confirmed, or was imported, under another version stays
 *       (ADR 184). A signature that the reader had withdrawn before stays withdrawn, and known by
 *       its fingerprint (ADR 135).
 *   <li>R18 A consent about a country's authorities applies to the country named beside the box,
 *       and taking it back to that country only (ADR 188). Its words are those of the page on which
 *       it was given; giving the same answer again keeps the first.
 *   <li>R19 Nobody signs another version than the one that was shown; the wording that was shown is
 *       kept (ADR 188).
 *   <li>R20 By the link a signer learns which packs contain such a name, for whom, as of when and
 *       when they were handed over, and which organisations may read it now. Packs in which the
 *       signer cannot be meant are not named (ADR 256).
 *   <li>R21 The words kept beside a consent are one of our sentences, with its language. Partners
 *       read it here to show it, and name its version. A version that was never given here, or is
 *       about another country, is refused, but never for a refusal. It may be left out: then the
 *       sentence in the language of the request is meant, or the English one in its place, with its
 *       language (ADR 278).
 *   <li>R22 No mail that asks for a confirmation contains a name: anybody may have typed it (ADR
 *       287).
 *   <li>R23 Mails, and pages while the campaign is online, name the petition by the title of the
 *       version that was signed: a later one may have another title.
 *   <li>R24 The signatures of one import, as long as it vouches for them, are listed for those who
 *       moderate all countries; none of a withdrawn import.
 * </ul>
 */
package org.tadamun.petition.signature.boundary;
