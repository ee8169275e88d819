/** What tests of petitions need. */
package org.tadamun.petition.testing;
