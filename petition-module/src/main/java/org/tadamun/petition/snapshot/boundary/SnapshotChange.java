package org.tadamun.petition.snapshot.boundary;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * What became different since a pack was frozen.
 *
 * @param total as it stands in the pack
 * @param totalNow of the same version of the text
 * @param correctionsSince how much of what the pack says was corrected since
 * @param corrections the same by what it is
 * @param names whether it may be handed over with those that stand in it
 */
@Schema(name = "PackChanges")
public record SnapshotChange(
    String id,
    long total,
    long totalNow,
    long correctionsSince,
    Map<String, Long> corrections,
    NamesNow names) {

  static SnapshotChange of(
      Snapshot pack, long totalNow, Map<String, Long> corrections, NamesNow names) {
    long all = corrections.values().stream().mapToLong(Long::longValue).sum();
    return new SnapshotChange(pack.publicId(), pack.total(), totalNow, all, corrections, names);
  }
}
