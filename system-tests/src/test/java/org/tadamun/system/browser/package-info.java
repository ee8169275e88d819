/**
 * A real browser on the pages of the server.
 *
 * <ul>
 *   <li>R1 No page asks another host for anything.
 *   <li>R2 No page writes an error to the browser's console.
 *   <li>R3 No page breaks a rule of WCAG 2.2 AA that a program can see, in light or dark.
 *   <li>R4 Without a Chromium these tests are skipped loudly; where {@code CI=true} they fail.
 *   <li>R5 The first visit takes at most 60 kB of a public page, 600 kB of the console.
 * </ul>
 */
package org.tadamun.system.browser;
