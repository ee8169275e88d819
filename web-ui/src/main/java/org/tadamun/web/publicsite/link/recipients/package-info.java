/** Who has got a signer's name, on the pages of his own signature. */
package org.tadamun.web.publicsite.link.recipients;
