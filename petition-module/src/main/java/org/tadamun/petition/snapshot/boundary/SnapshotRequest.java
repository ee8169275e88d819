package org.tadamun.petition.snapshot.boundary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.AtFirst;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;

/**
 * For whom figures are frozen.
 *
 * @param addressee its public id
 * @param languages of table, page and PDF, the first one first; absent is {@link #in}
 * @param sideBySide whether the first two languages also stand beside each other in one document;
 *     absent is no
 * @param names whether those signers are named who agreed for this addressee; absent is no, and no
 *     key may ask for it
 * @param version the number of the text that the caller has seen; absent is whichever is signed now
 * @param revision the wording of that version that he has seen; absent is whichever stands now
 */
@AtFirst(part = "petition", path = "slug")
@AtFirst(part = "textVersion", instead = "version")
@AtFirst(part = {"textHash", "asOf", "total", "frozenBy", "files", "signature", "keyFingerprint"})
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
   * The same in the languages that can be relied on, where none is named: words that nobody has
   * checked are frozen for good by who asks for them only. A language that has such words shows
   * them before the source, though that be of the same one: British English beside a draft in
   * English. None is left where the fallback is such a language, and then it has to be named.
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

  /** British English is read in an English pack: it has the source wherever it lacks words. */
  private static String tag(TranslationView one) {
    return one.state() == TranslationState.SOURCE
        ? Locale.forLanguageTag(one.language()).getLanguage()
        : one.language();
  }

  /** What may be said of it by itself. */
  public void check(Violations violations, Languages shipped) {
    violations.required("addressee", addressee);
    if (revision != null) {
      // Each version begins with a first one.
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
