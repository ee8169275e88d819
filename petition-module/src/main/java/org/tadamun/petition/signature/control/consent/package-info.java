/** How a signer takes back what he had agreed to. */
package org.tadamun.petition.signature.control.consent;
