/**
 * Whether a file or a paper that somebody has is one that we froze.
 *
 * <ul>
 *   <li>R1 The form is the same for everybody; its answer is never kept.
 *   <li>R2 A known file shows what is in it, an unknown one nothing.
 *   <li>R3 The number of a pack shows its figures, to be compared with the paper, and calls no
 *       paper genuine. Other numbers in a pack or beside a text are called what they are, and so is
 *       the signature beside the manifest.
 *   <li>R4 The page says which files can be known, before somebody asks and for a file that is not
 *       known: tables for download are ours, but are not among them.
 *   <li>R5 A reader who has shown a known file, or its hash, gets manifest and signature of its
 *       pack; others learn nothing by asking, and neither is in an address. The key is for
 *       everybody, with the other places that publish its fingerprint (ADR 290).
 *   <li>R6 Keys that signed packs before the present one are shown with their ends, and each is
 *       called what it is. A reader with a pack of such a key gets the file of that key (ADR 299).
 * </ul>
 */
package org.tadamun.web.publicsite.verify;
