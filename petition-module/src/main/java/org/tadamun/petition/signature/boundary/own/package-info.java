/**
 * What is kept of a signer, as he reads it himself, and what came of his links. Control fills it,
 * so nothing here calls control.
 */
package org.tadamun.petition.signature.boundary.own;
