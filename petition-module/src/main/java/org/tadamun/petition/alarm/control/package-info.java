/** What is known of each country, and what may be expected of it. */
package org.tadamun.petition.alarm.control;
