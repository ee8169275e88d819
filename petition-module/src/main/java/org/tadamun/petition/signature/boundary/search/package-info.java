/** Finding one person among those who signed. */
package org.tadamun.petition.signature.boundary.search;
