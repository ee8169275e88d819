package org.tadamun.petition.export.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.petition.entity.Petition;

/**
 * What is wanted; the conditions are those of the list of signatures, null where they do not
 * matter; of figures by country there is none but the version.
 *
 * @param petition its slug
 * @param format CSV where nothing is said
 * @param state of the signatures
 * @param country ISO 3166-1 alpha-2
 * @param version of the text
 * @param from first moment of signing, or the day of it (UTC)
 * @param to end of the time of signing, exclusive; a moment or a day as well
 * @param confirmedFrom first moment of confirming, or the day of it
 * @param source of held ones alone, by which way they came
 * @param importId of what this import has brought alone
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

  /** For figures: they have no conditions, and whoever sets one would take all for its answer. */
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
