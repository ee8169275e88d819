/** How lists of millions are read: where a page lies, and how long the list is. */
package org.tadamun.petition.signature.control.listing;
