/** The release of signatures that an alarm held, and the latest figures of a country. */
package org.tadamun.petition.moderation.control;
