/** A signer's consents, on the page of the own signature. */
package org.tadamun.web.publicsite.link.consent;
