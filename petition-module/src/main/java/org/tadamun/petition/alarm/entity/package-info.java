/** Alarms about countries. */
package org.tadamun.petition.alarm.entity;
