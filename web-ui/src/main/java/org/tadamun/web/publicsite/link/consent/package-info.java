/** What a signer agreed to, on the page of his own signature. */
package org.tadamun.web.publicsite.link.consent;
