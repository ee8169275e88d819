/** Acts by hand as tests need them. */
package org.tadamun.petition.byhand.testing;
