/**
 * A petition's public page for who works on it, before it is public (docs/adr/216).
 *
 * <ul>
 *   <li>R1 It is the public page, by the same templates and beans, as it will be when the petition
 *       is open and its campaign public; what says that it is not stands above it, in the language
 *       of who looks at it.
 *   <li>R2 It is for a session of the console with the right to see that petition; whoever has none
 *       gets what he gets on any page of the console.
 *   <li>R3 Nothing of it can be sent, nothing is counted, and nobody keeps it.
 *   <li>R4 What everybody sees already is not shown twice: its preview leads to the public page.
 * </ul>
 */
package org.tadamun.web.preview;
