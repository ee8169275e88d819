/** The console's pages about the staff, and about the reader's own account. */
package org.tadamun.web.console.staff;
