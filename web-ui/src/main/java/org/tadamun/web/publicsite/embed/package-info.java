/**
 * A petition's form in a frame on another site (docs/adr/124).
 *
 * <ul>
 *   <li>R1 Addresses that begin with {@code /embed/} may be framed by the sites that the
 *       configuration allows; no other address may be framed.
 *   <li>R2 It works without a script, has none before an answer, sets no cookie, and loads nothing
 *       from other hosts.
 *   <li>R3 The signer stays in the frame until asked to look into their mail; after a mistake too,
 *       with what was typed.
 *   <li>R4 The signature records that it came by a frame, and by whose if the frame's address has a
 *       code.
 *   <li>R5 Links to pages that may not be framed open in another tab, those in texts too, so that
 *       what was typed in the frame stays.
 *   <li>R6 An answer takes the focus, by the one script, if the frame has it: the page around then
 *       scrolls, and the answer is seen in a low window too.
 * </ul>
 */
package org.tadamun.web.publicsite.embed;
