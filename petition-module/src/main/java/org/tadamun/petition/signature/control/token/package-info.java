/** The links that lead to signatures, found by signature. */
package org.tadamun.petition.signature.control.token;
