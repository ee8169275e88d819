/** What makes a batch acceptable, where its evidence lies, how batches are found. */
package org.tadamun.petition.batch.control;
