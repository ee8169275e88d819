package org.tadamun.petition.export.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.petition.entity.Petition;

/**
 * What to export. Conditions are those of the list of signatures, null for none; figures by country
 * have no condition but the version.
 *
 * @param petition its slug
 * @param format null for CSV
 * @param state of the signatures
 * @param country ISO 3166-1 alpha-2
 * @param version of the text
 * @param from first moment or day (UTC) of signing
 * @param to end of signing, exclusive; a moment or a day
 * @param confirmedFrom first moment or day of confirming
 * @param source only for held signatures: by which source they came
 * @param importId only signatures of this import
 */
@OnlyKnown
@Schema(name = "ExportOrder")
public record ExportOrder(
    String petition,
    @Schema(description = "CSV where it is absent.") ExportFormat format,
    String state,
    String country,
    Integer version,
    String from,
    String to,
    String confirmedFrom,
    @Schema(
            description =
                "ONLINE, PARTNER or PAPER: of held ones alone (state HELD); for keys that may"
                    + " moderate the petition.")
        String source,
    @Schema(
            description =
                "Only those whom this import has brought and who have not signed themselves since;"
                    + " for keys that may moderate the petition.")
        String importId) {

  public ExportOrder {
    format = format == null ? ExportFormat.CSV : format;
  }

  void check() {
    judge().throwIfAny();
  }

  /**
   * Checks an order of figures: a condition is refused, since the caller would take all figures for
   * its result.
   */
  void checkCountries() {
    Violations violations = judge();
    refuse(violations, "state", state);
    refuse(violations, "country", country);
    refuse(violations, "from", from);
    refuse(violations, "to", to);
    refuse(violations, "confirmedFrom", confirmedFrom);
    refuse(violations, "source", source);
    refuse(violations, "importId", importId);
    violations.throwIfAny();
  }

  private static void refuse(Violations violations, String field, Object condition) {
    if (condition != null) {
      violations.add(field, "export.error.no-condition");
    }
  }

  private Violations judge() {
    Violations violations =
        new Violations()
            .required("petition", petition)
            .slug("petition", petition, Petition.SLUG_MAX);
    if (country != null && !country.matches("[A-Z]{2}")) {
      violations.add("country", "kernel.error.country");
    }
    return violations;
  }
}
