/**
 * The console's pages of a petition's outcome: the hand-over, the answer, and their corrections.
 */
package org.tadamun.web.console.outcome;
