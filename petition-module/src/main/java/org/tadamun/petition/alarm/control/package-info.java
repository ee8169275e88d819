/** What is known of each country, what may be expected of it, and the release of many. */
package org.tadamun.petition.alarm.control;
