package org.tadamun.petition.snapshot.boundary.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.petition.boundary.PetitionsResource;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/**
 * What everybody may learn of a file or of a pack on paper: that it is unknown, or what is in it
 * anyway.
 *
 * @param known whether it is a file, a signature or a number of one of our packs
 * @param found what the hash or number belongs to; null if to nothing we know
 * @param pack the pack; null if it is not known
 */
public record PackVerification(boolean known, Found found, Pack pack) {

  static final PackVerification UNKNOWN = new PackVerification(false, null, null);

  /**
   * Text and key are printed in every pack and prove nothing of its figures; a text is also
   * published without packs.
   */
  static final PackVerification OF_TEXT = new PackVerification(false, Found.TEXT, null);

  static final PackVerification OF_KEY = new PackVerification(false, Found.KEY, null);

  static final PackVerification OF_ENDED_KEY = new PackVerification(false, Found.ENDED_KEY, null);

  /**
   * What a hash or number can belong to. SIGNATURE is the file with the signature over a manifest,
   * ENDED_KEY a key that signed packs before the present one.
   */
  @Schema(name = "FoundByNumber")
  public enum Found {
    FILE,
    PACK,
    SIGNATURE,
    TEXT,
    KEY,
    ENDED_KEY
  }

  /**
   * The pack of a known file or number.
   *
   * @param petition slug; null while the petition is not public
   * @param sample whether it was made of sample data: it is genuine, but of no real people
   * @param addressee null while the petition is not public
   * @param form of the file, for a signature that of the manifest; null if asked by number
   * @param language null if the file is not in one language
   * @param revision which wording of the version is in it
   * @param wordings of that version up to this one, oldest first; if there are several, some of its
   *     signatures were given to an earlier one
   * @param correctionsSince number of corrections since it was frozen
   * @param corrections the same number by subject: {@code signatures}, {@code actions}, {@code
   *     endorsements}, {@code parliamentaryActs}
   * @param proof for checks without us; null if asked by number, since paper has no bytes, and
   *     while the petition is not public, whose name is in the manifest
   */
  @Schema(name = "KnownPack", description = "textHash: " + PetitionsResource.TEXT_HASH)
  public record Pack(
      String id,
      String petition,
      boolean sample,
      Place addressee,
      Instant asOf,
      SnapshotForm form,
      String language,
      int textVersion,
      int revision,
      String textHash,
      List<Wording> wordings,
      long total,
      long correctionsSince,
      Map<String, Long> corrections,
      PackProof proof) {}

  /**
   * What is shown of a pack and is not stored in it.
   *
   * @param wordings of its version, up to its own
   */
  record Beside(
      boolean shown, boolean sample, List<Wording> wordings, Map<String, Long> corrections) {}

  /** Where the addressee sits. */
  @Schema(name = "AddresseePlace")
  public record Place(String country, String city) {}

  static PackVerification of(SnapshotFile file, Beside beside) {
    Pack pack = pack(file.snapshot(), file.form(), file.language(), beside);
    return new PackVerification(true, Found.FILE, pack);
  }

  /** The verdict on a number: on paper there are figures to compare, and no bytes. */
  static PackVerification of(Snapshot snapshot, Beside beside) {
    return new PackVerification(true, Found.PACK, pack(snapshot, null, null, beside));
  }

  /** This verdict, for the signature over the file. */
  PackVerification ofSignature() {
    return new PackVerification(known, Found.SIGNATURE, pack);
  }

  private static Pack pack(Snapshot snapshot, SnapshotForm form, String language, Beside beside) {
    boolean shown = beside.shown();
    Map<String, Long> corrections = beside.corrections();
    Snapshot.For to = snapshot.addressee();
    return new Pack(
        snapshot.publicId(),
        shown ? snapshot.petition().slug() : null,
        beside.sample(),
        shown ? new Place(to.hostCountry(), to.city()) : null,
        snapshot.asOf(),
        form,
        language,
        snapshot.textVersion(),
        snapshot.revision(),
        snapshot.textHash(),
        beside.wordings(),
        snapshot.total(),
        corrections.values().stream().mapToLong(Long::longValue).sum(),
        corrections,
        shown && form != null ? PackProof.of(snapshot) : null);
  }
}
