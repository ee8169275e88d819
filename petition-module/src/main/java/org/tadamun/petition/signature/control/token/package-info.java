/** Reads and changes the links to signatures, many signatures at a time. */
package org.tadamun.petition.signature.control.token;
