package org.tadamun.petition.snapshot.boundary;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * How a pack's figures compare with the present ones.
 *
 * @param total its total
 * @param totalNow the present total of the same version of the text
 * @param correctionsSince number of corrections since it was frozen
 * @param corrections the same number by subject
 * @param names whether it may still be handed over with its names
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
