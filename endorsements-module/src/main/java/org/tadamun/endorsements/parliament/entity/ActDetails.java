package org.tadamun.endorsements.parliament.entity;

import java.time.LocalDate;
import java.util.Objects;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The details of a parliamentary act, without its course.
 *
 * @param identifier the house's own number, which the next session may use again; or null
 * @param tabledOn when it was tabled or raised, or null
 * @param nextOn when it is debated or an answer is due, or null
 * @param source where everybody can read about it; null keeps the act to staff
 */
public record ActDetails(
    ActKind kind,
    Chamber chamber,
    LocalizedText title,
    String identifier,
    LocalDate tabledOn,
    LocalDate nextOn,
    Source source) {

  /** The details of an empty form. */
  public static final ActDetails NOTHING = new ActDetails(null, null, null, null, null, null, null);

  /** Fields that may name somebody: the audit trail says that they changed, without values. */
  public static final String[] PERSONAL = {"title", "source", "source.title", "source.url"};

  public ActDetails {
    chamber = chamber == null ? new Chamber(null, null) : chamber;
    identifier = identifier == null || identifier.isBlank() ? null : identifier.strip();
    source = Source.orNull(source);
  }

  public Violations check() {
    Violations violations =
        new Violations()
            .required("kind", kind)
            .required("chamber.name", chamber.name())
            .texts("chamber.name", chamber.name(), Chamber.NAME_MAX)
            .required("chamber.country", chamber.country())
            .required("title", title)
            .texts("title", title, ParliamentaryAct.TITLE_MAX)
            .line("identifier", identifier, ParliamentaryAct.IDENTIFIER_MAX);
    if (source != null) {
      source.check("source", violations);
    }
    return violations;
  }

  /**
   * Whether both must be one act that was entered twice. The next session may use a number again,
   * so two different days mean two acts. Without numbers the title and the day must be equal.
   */
  public boolean isSameAs(ActDetails other) {
    if (kind != other.kind || !chamber.country().equals(other.chamber.country())) {
      return false;
    }
    if (identifier == null || other.identifier == null) {
      return identifier == null
          && other.identifier == null
          && Objects.equals(tabledOn, other.tabledOn)
          && fold(written(title)).equals(fold(written(other.title)));
    }
    boolean sameDay = tabledOn == null || other.tabledOn == null || tabledOn.equals(other.tabledOn);
    return sameDay && fold(identifier).equals(fold(other.identifier));
  }

  private static String written(LocalizedText text) {
    return text.in(text.sourceLanguage());
  }

  /** "EDM 1149" and "edm1149" are one number. */
  private static String fold(String text) {
    return Folded.of(text).replace(" ", "");
  }
}
