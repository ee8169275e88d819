/** Mails about alarms, and the alarms about which they still have to tell. */
package org.tadamun.petition.alarm.control.mail;
