/** What happens to signatures by the clock alone: reminders, expiry, purge. */
package org.tadamun.petition.signature.control.upkeep;
