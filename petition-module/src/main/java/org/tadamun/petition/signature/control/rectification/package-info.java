/** Changes the figures where a signer's words are put right. */
package org.tadamun.petition.signature.control.rectification;
