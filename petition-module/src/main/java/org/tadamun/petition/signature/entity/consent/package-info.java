/** What signers were asked beside their signature, and what they answered. */
package org.tadamun.petition.signature.entity.consent;
