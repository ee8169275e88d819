/** The console's list of signatures: searching in it, and deciding about its rows. */
package org.tadamun.web.console.signature;
