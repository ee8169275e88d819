package org.tadamun.petition.alarm.control;

/**
 * The numbers up to which a country raises no alarm.
 *
 * @param least so many in a day never raise one
 * @param factor up to so many times the best past day is usual
 * @param perMillion up to so many of a million inhabitants in a day are usual
 * @param percent up to so many of a hundred inhabitants in all are usual
 */
record Thresholds(long least, long factor, long perMillion, long percent) {}
