/** What all mails to signers have in common. */
package org.tadamun.petition.signature.control.mail;
