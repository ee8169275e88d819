/** The questions that signers were asked beside their signature, and their answers. */
package org.tadamun.petition.signature.entity.consent;
