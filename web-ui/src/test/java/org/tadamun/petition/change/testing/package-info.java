/** What ended long ago, as tests need it. */
package org.tadamun.petition.change.testing;
