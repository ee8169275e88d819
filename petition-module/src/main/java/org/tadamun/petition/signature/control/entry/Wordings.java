package org.tadamun.petition.signature.control.entry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.version.entity.TextSeen;

/**
 * The wordings of one version, oldest first. An imported file says in which language people read
 * the text, and perhaps on which day, but not which wording.
 */
public record Wordings(List<PetitionVersion> published) {

  public static Wordings of(Petition petition, int version) {
    return new Wordings(
        petition.versions().stream()
            .filter(one -> one.number() == version && one.isPublished())
            .toList());
  }

  /**
   * The wording at the time of signing; the first one for signatures from before it was published
   * here.
   */
  public TextSeen seenBy(String language, Instant signedAt) {
    PetitionVersion seen =
        published.stream()
            .filter(one -> !one.publishedAt().isAfter(signedAt))
            .reduce((earlier, later) -> later)
            .orElseGet(published::getFirst);
    String shown = seen.text().body().bestLanguage(Locale.forLanguageTag(language));
    return new TextSeen(seen.revision(), shown);
  }
}
