/** The counters of signatures, and marks of what is no first signing. */
package org.tadamun.petition.tally.entity;
