package org.tadamun.petition.snapshot.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionsResource;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * A pack as shown to those who may write petitions.
 *
 * @param petition slug
 * @param revision which wording of that version
 * @param frozenBy {@code staff:…} or {@code key:…}
 * @param files the manifest is the last one; its hash stands for the whole pack
 * @param signature Ed25519 over the manifest's bytes, base64
 */
@Schema(description = "textHash: " + PetitionsResource.TEXT_HASH)
public record SnapshotView(
    String id,
    String petition,
    int textVersion,
    int revision,
    String textHash,
    Addressed addressee,
    List<String> languages,
    Instant asOf,
    long total,
    String frozenBy,
    List<FileView> files,
    String signature,
    String keyFingerprint,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /**
   * The addressee, as it was known at that moment.
   *
   * @param id public id
   */
  @Schema(name = "SnapshotAddressee")
  public record Addressed(String id, LocalizedText name, String hostCountry, String city) {}

  /** One of its files. */
  @Schema(name = "SnapshotFile")
  public record FileView(
      String name, SnapshotForm form, String language, int length, String sha256) {

    static FileView of(SnapshotFile file) {
      return new FileView(file.name(), file.form(), file.language(), file.length(), file.sha256());
    }

    /** Its languages: two if the document shows them side by side. */
    public List<String> tags() {
      return language == null ? List.of() : List.of(language.split(SnapshotFile.BESIDE));
    }
  }

  /**
   * @param addressee its public id
   */
  public static SnapshotView of(Snapshot snapshot, String addressee) {
    Snapshot.For to = snapshot.addressee();
    return new SnapshotView(
        snapshot.publicId(),
        snapshot.petition().slug(),
        snapshot.textVersion(),
        snapshot.revision(),
        snapshot.textHash(),
        new Addressed(addressee, to.name(), to.hostCountry(), to.city()),
        snapshot.languages(),
        snapshot.asOf(),
        snapshot.total(),
        snapshot.frozenBy(),
        snapshot.files().stream().map(FileView::of).toList(),
        snapshot.signature(),
        snapshot.keyFingerprint(),
        snapshot.createdAt(),
        snapshot.modifiedAt(),
        snapshot.version());
  }

  public FileView manifest() {
    return files.getLast();
  }
}
