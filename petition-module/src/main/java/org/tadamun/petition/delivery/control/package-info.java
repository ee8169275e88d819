/** What makes an attempt acceptable, how attempts are found, and how receipts are kept. */
package org.tadamun.petition.delivery.control;
