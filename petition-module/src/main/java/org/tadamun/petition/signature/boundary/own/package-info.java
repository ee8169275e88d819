/**
 * What is kept of a signer, as the signer reads it, and the results of links. Control fills it, so
 * nothing here calls control.
 */
package org.tadamun.petition.signature.boundary.own;
