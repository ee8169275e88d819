/** The release of many whom an alarm held, and what a country had lately. */
package org.tadamun.petition.moderation.control;
