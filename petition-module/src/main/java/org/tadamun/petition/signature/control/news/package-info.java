/** Mails news to those who agreed to get them, portion by portion. */
package org.tadamun.petition.signature.control.news;
