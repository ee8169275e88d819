/** The level of each country, and the number that can be expected of it. */
package org.tadamun.petition.alarm.control;
