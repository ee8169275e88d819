package org.tadamun.endorsements.endorser.entity;

import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.link.Visible;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The details of an endorser.
 *
 * @param sortName the name by which lists sort, such as "Sultana, Zarah"; null takes the name
 * @param country ISO 3166-1 alpha-2; {@code ZZ} if it belongs to no country
 * @param organisationKind for organisations only
 */
public record EndorserDetails(
    EndorserKind kind,
    @PlainName LocalizedText name,
    String sortName,
    String country,
    OrganisationKind organisationKind,
    String website) {

  public EndorserDetails {
    website = Visible.part(website);
  }

  /** Returns the details with the sort name set. */
  public EndorserDetails sorted() {
    return under(sortName == null || sortName.isBlank() ? own() : sortName.strip());
  }

  /**
   * Returns the details as an edit of {@code old}. If the old sort name was the name itself and is
   * sent back unchanged, it follows the new name: forms and programs send back all that they read.
   */
  public EndorserDetails after(EndorserDetails old) {
    boolean derived = sortName != null && sortName.strip().equals(old.own());
    return derived ? under(null).sorted() : sorted();
  }

  private String own() {
    return name.in(name.sourceLanguage());
  }

  private EndorserDetails under(String other) {
    return new EndorserDetails(kind, name, other, country, organisationKind, website);
  }

  public Violations check() {
    Violations violations =
        new Violations()
            .required("kind", kind)
            .required("name", name)
            .texts("name", name, Endorser.NAME_MAX)
            .line("sortName", sortName, Endorser.NAME_MAX)
            .required("country", country)
            .webAddress("website", website, Endorser.WEBSITE_MAX);
    if (kind == EndorserKind.PERSON && organisationKind != null) {
      violations.add("organisationKind", "endorsements.error.person-has-no-kind");
    }
    return violations;
  }
}
