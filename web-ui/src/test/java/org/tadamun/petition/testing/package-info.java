/** Helpers for tests of petitions. */
package org.tadamun.petition.testing;
