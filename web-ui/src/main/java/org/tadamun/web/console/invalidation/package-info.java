/** The console's pages of rules against many signatures: built, previewed, approved and undone. */
package org.tadamun.web.console.invalidation;
