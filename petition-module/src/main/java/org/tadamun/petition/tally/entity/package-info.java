/** The counters. */
package org.tadamun.petition.tally.entity;
