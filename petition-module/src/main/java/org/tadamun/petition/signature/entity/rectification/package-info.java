/** What staff put right of a signer's words at his wish. */
package org.tadamun.petition.signature.entity.rectification;
