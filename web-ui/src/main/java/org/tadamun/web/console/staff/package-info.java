/** The console's pages of colleagues. */
package org.tadamun.web.console.staff;
