package org.tadamun.petition.version.boundary;

import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.PetitionVersion;

/**
 * One text of a petition as pages and answers show it.
 *
 * @param number the version, by which signatures are counted
 * @param revision which wording of it, from 1
 * @param note why the words were changed; null if nothing was said
 * @param publishedAt null while it is prepared
 */
public record VersionView(
    String id,
    int number,
    int revision,
    ChangeKind kind,
    String textHash,
    PetitionText text,
    LocalizedText note,
    Instant publishedAt,
    Instant createdAt,
    Instant modifiedAt,
    List<TranslationView> translations) {

  static VersionView of(PetitionVersion version, List<TranslationView> translations) {
    return new VersionView(
        version.publicId(),
        version.number(),
        version.revision(),
        version.kind(),
        version.hash(),
        version.text(),
        version.note(),
        version.publishedAt(),
        version.createdAt(),
        version.modifiedAt(),
        translations);
  }

  /**
   * Whether it is the last wording of its version.
   *
   * @param all oldest first
   */
  public static boolean isNewest(VersionView text, List<VersionView> all) {
    return all.stream()
        .noneMatch(one -> one.number() == text.number() && one.revision() > text.revision());
  }

  /**
   * The key for the label of its version's figure, which covers all wordings if there are several.
   */
  public String figureWord() {
    return revision > 1 ? "version.signatures.wordings" : "version.signatures";
  }

  public boolean isPublished() {
    return publishedAt != null;
  }
}
