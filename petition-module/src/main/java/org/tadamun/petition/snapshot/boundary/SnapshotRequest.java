package org.tadamun.petition.snapshot.boundary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;

/**
 * For whom and how a pack is frozen.
 *
 * @param addressee its public id
 * @param languages of table, page and PDF, the main one first; null for the choice of {@link #in}
 * @param sideBySide whether one document also shows the first two languages side by side; null for
 *     no
 * @param names whether signers who agreed to it are named; null for no; keys may not ask for it
 * @param version number of the text that the caller has seen; null for the present one
 * @param revision the wording of that version that the caller has seen; null for the present one
 */
@InitialValue(field = "petition", pathParameter = "slug")
@InitialValue(field = "textVersion", insteadField = "version")
@InitialValue(
    field = {"textHash", "asOf", "total", "frozenBy", "files", "signature", "keyFingerprint"})
public record SnapshotRequest(
    @ById String addressee,
    @Schema(
            description =
                "Of table, page and PDF, the first one first. Left out: the language in which the"
                    + " petition was written, then those whose translation somebody else has"
                    + " checked, as far as the program speaks them; English where it speaks none."
                    + " Required where all of these would show a translation that nobody has"
                    + " checked.")
        List<String> languages,
    Boolean sideBySide,
    Boolean names,
    Integer version,
    Integer revision) {

  public SnapshotRequest {
    languages = languages == null ? null : languages.stream().map(Languages::canonical).toList();
  }

  /**
   * Chooses the languages if none is named: those of the text whose translation is reliable, since
   * unchecked words are frozen only on request. Also left out is a language whose pack would show
   * an unchecked translation before the source, such as English with a draft in British English as
   * source. If no language is left the fallback is taken; if that is unreliable too, languages stay
   * null and must be named.
   *
   * @param written each language of the text, the source first
   */
  public SnapshotRequest in(List<TranslationView> written, Languages shipped) {
    Set<String> doubtful =
        written.stream()
            .filter(TranslationView::isDoubtful)
            .map(TranslationView::language)
            .collect(Collectors.toSet());
    List<String> own =
        written.stream()
            .filter(one -> !one.isDoubtful())
            .map(SnapshotRequest::tag)
            .filter(shipped::isShipped)
            .filter(one -> !doubtful.contains(one))
            .distinct()
            .toList();
    String fallback = Languages.FALLBACK.getLanguage();
    List<String> none = doubtful.contains(fallback) ? null : List.of(fallback);
    List<String> wanted = own.isEmpty() ? none : own;
    return new SnapshotRequest(addressee, wanted, sideBySide, names, version, revision);
  }

  /**
   * The language of a pack for this text. A source in British English goes into an English pack,
   * which shows the source where it has no translation.
   */
  private static String tag(TranslationView one) {
    return one.state() == TranslationState.SOURCE
        ? Locale.forLanguageTag(one.language()).getLanguage()
        : one.language();
  }

  /** Checks what can be checked without the petition. */
  public void check(Violations violations, Languages shipped) {
    violations.required("addressee", addressee);
    if (revision != null) {
      // A number of a wording means nothing without its version.
      violations.required("version", version);
    }
    checkLanguages(violations, shipped);
    if (wantsSideBySide() && violations.isEmpty() && languages.size() < 2) {
      violations.add("sideBySide", "snapshot.error.two-languages");
    }
  }

  private void checkLanguages(Violations violations, Languages shipped) {
    if (languages == null || languages.isEmpty()) {
      violations.add("languages", "kernel.error.required");
    } else if (!languages.stream().allMatch(shipped::isShipped)) {
      violations.add("languages", "kernel.error.choice");
    } else if (new HashSet<>(languages).size() < languages.size()) {
      violations.add("languages", "kernel.error.twice");
    }
  }

  public boolean wantsSideBySide() {
    return Boolean.TRUE.equals(sideBySide);
  }

  public boolean wantsNames() {
    return Boolean.TRUE.equals(names);
  }
}
