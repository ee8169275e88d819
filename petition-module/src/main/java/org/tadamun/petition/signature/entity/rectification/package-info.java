/** Which of a signer's words staff corrected at the signer's wish. */
package org.tadamun.petition.signature.entity.rectification;
