/** Petitions that closed by themselves. */
package org.tadamun.web.console.ending;
