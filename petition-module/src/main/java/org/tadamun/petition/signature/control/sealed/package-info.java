/** Moves what signatures keep encrypted, and their fingerprints, to new keys. */
package org.tadamun.petition.signature.control.sealed;
