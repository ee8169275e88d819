/** The console's pages of parliamentary acts and their sponsors. */
package org.tadamun.web.console.parliament;
