/** Mailings of news, and what keeps each mailbox to one mail of them. */
package org.tadamun.petition.signature.entity.news;
