/** What is kept of a signer, as he reads it himself. */
package org.tadamun.petition.signature.boundary.own;
