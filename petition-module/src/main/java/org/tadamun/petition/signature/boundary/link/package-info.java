/** What the holder of a mailed link can do by the API. */
package org.tadamun.petition.signature.boundary.link;
