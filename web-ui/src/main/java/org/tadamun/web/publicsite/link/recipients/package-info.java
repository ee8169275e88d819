/** Who has received a signer's name, on the pages of the own signature. */
package org.tadamun.web.publicsite.link.recipients;
