/** Reads lists of millions: where a page begins, and how long the list is. */
package org.tadamun.petition.signature.control.listing;
