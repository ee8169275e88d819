/**
 * Changes that wait for a crowd before figures of countries include them, and those that need not.
 */
package org.tadamun.petition.tally.control.waiting;
