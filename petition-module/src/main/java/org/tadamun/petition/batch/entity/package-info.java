/** Batches and the files that prove them. */
package org.tadamun.petition.batch.entity;
