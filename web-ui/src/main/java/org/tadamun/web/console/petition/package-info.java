/** The console's pages of petitions and signatures. */
package org.tadamun.web.console.petition;
