/** The console's pages of petitions: what they say, their course, their countries. */
package org.tadamun.web.console.petition;
