package org.tadamun.petition.signature.control.entry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.version.entity.TextSeen;

/**
 * The wordings of one version, the oldest first. A file says in which language its people read the
 * text, and on which day perhaps, but not which wording it was.
 */
public record Wordings(List<PetitionVersion> published) {

  public static Wordings of(Petition petition, int version) {
    return new Wordings(
        petition.versions().stream()
            .filter(one -> one.number() == version && one.isPublished())
            .toList());
  }

  /** The one that stood when he signed; the first where he signed before it was ours. */
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
