/** The console's list of signatures, how one is found in it, and what is decided about it. */
package org.tadamun.web.console.signature;
