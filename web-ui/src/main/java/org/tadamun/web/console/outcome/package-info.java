/** What came of a petition: the hand-over, the answer, and corrections of what was recorded. */
package org.tadamun.web.console.outcome;
