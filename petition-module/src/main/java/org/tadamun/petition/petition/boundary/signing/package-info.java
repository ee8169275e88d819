/**
 * The rule whether a petition can be signed, and the choice of a campaign's main petition by it.
 * They are in a package of their own, to be found easily.
 */
package org.tadamun.petition.petition.boundary.signing;
