/** Helpers for the tests of endorsements. */
package org.tadamun.endorsements.testing;
