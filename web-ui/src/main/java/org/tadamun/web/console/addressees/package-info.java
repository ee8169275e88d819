/** The console's pages of addressees. */
package org.tadamun.web.console.addressees;
