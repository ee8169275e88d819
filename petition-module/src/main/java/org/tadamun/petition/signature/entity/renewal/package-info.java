/** Signers of earlier versions who are asked separately, and those who cannot be asked yet. */
package org.tadamun.petition.signature.entity.renewal;
