/** The console's pages of rules: proposed or begun, looked at, approved, undone. */
package org.tadamun.web.console.invalidation;
