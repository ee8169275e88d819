/** Rules, links and mails of signing. */
package org.tadamun.petition.signature.control;
