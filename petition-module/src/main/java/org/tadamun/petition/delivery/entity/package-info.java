/** Attempts to put figures before an addressee, what came of each, and the receipt. */
package org.tadamun.petition.delivery.entity;
