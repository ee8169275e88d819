/** What the holder of a mailed link does by the API. */
package org.tadamun.petition.signature.boundary.link;
