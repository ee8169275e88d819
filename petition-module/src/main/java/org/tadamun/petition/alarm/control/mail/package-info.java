/** Who is told of alarms about countries, and what is left to tell. */
package org.tadamun.petition.alarm.control.mail;
