/**
 * The console's pages of petitions: what they say, their course, their countries, how they ended by
 * themselves, what recounts found.
 */
package org.tadamun.web.console.petition;
