/**
 * A petition's form in a frame on another site (docs/adr/124).
 *
 * <ul>
 *   <li>R1 What begins with {@code /embed/} may be framed by the sites that the configuration
 *       allows, and nothing else may be framed by anybody.
 *   <li>R2 It works without a script, has none before an answer, sets no cookie, and loads nothing
 *       from elsewhere.
 *   <li>R3 Whoever signs stays in the frame until he is asked to look into his mail; a mistake
 *       stays there too, with what was typed.
 *   <li>R4 The signature says that it came by a frame, and by whose where the frame's address has a
 *       code.
 *   <li>R5 Links to pages that may not be framed open beside it, those in texts too: what was typed
 *       in the frame stays.
 *   <li>R6 An answer takes the focus, by the one script, if the frame has it: the page around the
 *       frame comes along, and the answer is seen in a low window too.
 * </ul>
 */
package org.tadamun.web.publicsite.embed;
