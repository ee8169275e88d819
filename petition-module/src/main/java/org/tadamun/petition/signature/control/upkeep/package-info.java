/**
 * What happens to signatures by the clock: reminders, expiry, and the time of links in late mails.
 */
package org.tadamun.petition.signature.control.upkeep;
