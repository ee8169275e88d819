/** Checks that a decision is about the version that the reader saw. */
package org.tadamun.web.console.stale;
