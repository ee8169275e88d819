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
 * What everybody may know of a file or of a pack on paper: nothing but that it is none of ours, or
 * what stands in it.
 *
 * @param known whether it is a file of a pack of ours, its signature or its number
 * @param found of what the number is that was asked about; null where it is of nothing we know
 * @param pack what it is from; null where it is not known
 */
public record PackVerdict(boolean known, Found found, Pack pack) {

  static final PackVerdict UNKNOWN = new PackVerdict(false, null, null);

  /** Both stand in every pack, and say nothing of its figures; a text stands without packs too. */
  static final PackVerdict OF_TEXT = new PackVerdict(false, Found.TEXT, null);

  static final PackVerdict OF_KEY = new PackVerdict(false, Found.KEY, null);

  /** What a number can be of: the signature is that over a pack's manifest, a file of its own. */
  @Schema(name = "FoundByNumber")
  public enum Found {
    FILE,
    PACK,
    SIGNATURE,
    TEXT,
    KEY
  }

  /**
   * The pack of a known file, or of a known number.
   *
   * @param petition slug, null while the public does not see it
   * @param sample whether it was made of sample data: it is genuine, and of nobody
   * @param addressee null while the public does not see the petition
   * @param form of the file, of a signature that of what is signed; null where it is known by the
   *     number of the pack alone
   * @param language null where the form has none of its own
   * @param revision which wording of that version stands in it
   * @param wordings of that version up to this one, the oldest first: where there are several, some
   *     of its signatures were given to an earlier one
   * @param correctionsSince how much of what the pack says was corrected since
   * @param corrections the same by what it is: {@code signatures}, {@code actions}, {@code
   *     endorsements}, {@code parliamentaryActs}
   * @param proof by what a file of it is checked without us; null of a pack on paper, which has no
   *     bytes, and while the public does not see the petition, which the manifest names
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
   * What is kept elsewhere than in the pack itself.
   *
   * @param wordings of its version up to its own
   */
  record Beside(
      boolean shown, boolean sample, List<Wording> wordings, Map<String, Long> corrections) {}

  /** Where the addressee sits. */
  @Schema(name = "AddresseePlace")
  public record Place(String country, String city) {}

  static PackVerdict of(SnapshotFile file, Beside beside) {
    Pack pack = pack(file.snapshot(), file.form(), file.language(), beside);
    return new PackVerdict(true, Found.FILE, pack);
  }

  /** On paper there are its figures to be compared, and no bytes. */
  static PackVerdict of(Snapshot snapshot, Beside beside) {
    return new PackVerdict(true, Found.PACK, pack(snapshot, null, null, beside));
  }

  /** The same of the signature over this file. */
  PackVerdict ofSignature() {
    return new PackVerdict(known, Found.SIGNATURE, pack);
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
