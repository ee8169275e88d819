/** Reads and writes the rows of personal links, a key at a time. */
package org.tadamun.petition.referral.control;
