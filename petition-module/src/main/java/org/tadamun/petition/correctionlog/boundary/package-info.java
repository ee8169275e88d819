/**
 * The log of corrections as staff of the campaign read it: exactly, also while the public is told
 * steps or nothing, and each line with the rule, the alarm, the batch or the import from which it
 * comes.
 */
package org.tadamun.petition.correctionlog.boundary;
