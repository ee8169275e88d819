/**
 * Whether a file or a paper that somebody holds is one that we froze.
 *
 * <ul>
 *   <li>R1 The form is the same for everybody; what comes of it is never kept.
 *   <li>R2 A known file shows what stands in it, an unknown one nothing.
 *   <li>R3 The number of a pack shows its figures, to be compared with the paper, and calls none
 *       genuine; other numbers that stand in a pack or beside a text are called what they are, and
 *       so is the signature that lies beside the manifest.
 *   <li>R4 Which files can be known is said before somebody asks, and of one that is not known:
 *       tables that anybody downloads are ours, and are none of them.
 *   <li>R5 Whoever has shown a known file, or its hash, gets manifest and signature of its pack;
 *       who has not learns nothing by asking, and neither stands in an address. The key is for
 *       everybody, with the places where its fingerprint stands else (ADR 290).
 * </ul>
 */
package org.tadamun.web.publicsite.verify;
