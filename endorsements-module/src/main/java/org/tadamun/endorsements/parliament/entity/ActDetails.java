package org.tadamun.endorsements.parliament.entity;

import java.time.LocalDate;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What is known of a parliamentary act, apart from its course.
 *
 * @param identifier the house's own number, which is used again in the next session; or null
 * @param tabledOn when it was tabled or raised, or null
 * @param nextOn when it is debated or an answer is due, or null
 * @param source where everybody can read of it; without one it is for staff only
 */
public record ActDetails(
    ActKind kind,
    Chamber chamber,
    LocalizedText title,
    String identifier,
    LocalDate tabledOn,
    LocalDate nextOn,
    Source source) {

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
}
