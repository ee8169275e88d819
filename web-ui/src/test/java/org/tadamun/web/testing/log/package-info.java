/** Reads what the program logs while a test runs. */
package org.tadamun.web.testing.log;
