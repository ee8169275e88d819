/** The console's pages of colleagues, and of oneself. */
package org.tadamun.web.console.staff;
