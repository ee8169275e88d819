/** What all mails to signers say alike. */
package org.tadamun.petition.signature.control.mail;
