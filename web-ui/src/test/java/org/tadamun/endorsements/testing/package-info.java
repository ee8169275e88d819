/** What tests of endorsements need. */
package org.tadamun.endorsements.testing;
