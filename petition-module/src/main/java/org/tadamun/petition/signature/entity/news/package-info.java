/** Mailings of news, and the mailboxes that got them, so that each gets one mail. */
package org.tadamun.petition.signature.entity.news;
