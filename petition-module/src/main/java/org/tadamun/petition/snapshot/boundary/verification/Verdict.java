package org.tadamun.petition.snapshot.boundary.verification;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * What everybody may know of a file: nothing but that it is none of ours, or what stands in it.
 *
 * @param pack what it is from; null where it is not known
 */
public record Verdict(boolean known, Pack pack) {

  static final Verdict UNKNOWN = new Verdict(false, null);

  /**
   * The pack of a known file.
   *
   * @param petition slug, null while the public does not see it
   * @param addressee null while the public does not see the petition
   * @param language null where the form has none of its own
   * @param correctionsSince how much of what the pack says was corrected since
   * @param corrections the same by what it is: {@code signatures}, {@code actions}, {@code
   *     endorsements}, {@code parliamentaryActs}; {@code signatures} alone where the pack is older
   *     than the comparing of the others
   */
  @Schema(name = "KnownPack")
  public record Pack(
      String id,
      String petition,
      Place addressee,
      Instant asOf,
      SnapshotForm form,
      String language,
      int textVersion,
      String textHash,
      long total,
      long correctionsSince,
      Map<String, Long> corrections) {}

  /** Where the addressee sits. */
  @Schema(name = "AddresseePlace")
  public record Place(String country, String city) {}

  static Verdict of(SnapshotFile file, boolean shown, Map<String, Long> corrections) {
    Snapshot snapshot = file.snapshot();
    Snapshot.For to = snapshot.addressee();
    return new Verdict(
        true,
        new Pack(
            snapshot.publicId(),
            shown ? snapshot.petition().slug() : null,
            shown ? new Place(to.hostCountry(), to.city()) : null,
            snapshot.asOf(),
            file.form(),
            file.language(),
            snapshot.textVersion(),
            snapshot.textHash(),
            snapshot.total(),
            corrections.values().stream().mapToLong(Long::longValue).sum(),
            corrections));
  }
}
