/** The links that lead to signatures, by the signatures to which they lead. */
package org.tadamun.petition.signature.control.token;
