/** The console's pages of invalidations by a rule: proposed, looked at, approved, undone. */
package org.tadamun.web.console.invalidation;
