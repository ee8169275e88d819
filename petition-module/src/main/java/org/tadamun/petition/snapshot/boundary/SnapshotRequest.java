package org.tadamun.petition.snapshot.boundary;

import java.util.List;

/**
 * For whom figures are frozen.
 *
 * @param addressee its public id
 * @param languages of table and page, the first one first
 */
public record SnapshotRequest(String addressee, List<String> languages) {}
