package org.tadamun.petition.alarm.control;

/**
 * When a country is looked at.
 *
 * @param least so many in a day are always believed
 * @param factor so many times the most of a past day are believed
 * @param perMillion so many of a million inhabitants a day are believed
 * @param percent so many of a hundred inhabitants in all are believed
 */
record Thresholds(long least, long factor, long perMillion, long percent) {}
