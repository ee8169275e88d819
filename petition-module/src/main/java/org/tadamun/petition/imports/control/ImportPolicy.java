package org.tadamun.petition.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.sheet.boundary.CsvReader;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.signature.entity.consent.Consent;

/** Checks how a file is to be read: its columns, and values for what its rows leave out. */
@ApplicationScoped
public class ImportPolicy {

  @Inject private Countries countries;

  protected ImportPolicy() {}

  ImportPolicy(Countries countries) {
    this.countries = countries;
  }

  /**
   * Reports all mistakes at once; the returned setup also stores the target country that consents
   * are about.
   */
  public ImportSetup check(ImportSetup given, CampaignView campaign) {
    Violations violations = new Violations();
    form(violations, given.form());
    columns(violations, given);
    violations.required("language", given.language()).language("language", given.language());
    if (given.country() != null && !countries.exists(given.country())) {
      violations.add("country", "kernel.error.country");
    }
    consents(violations, given, campaign);
    violations.required("dates", given.dates()).throwIfAny();
    return given.has(ImportField.TARGET) ? given.about(campaign.targetCountry()) : given;
  }

  /**
   * Whether the setup is still valid: an organisation may have left, or the campaign may have lost
   * its target country. Another target country changes nothing, since the setup stores the former
   * one.
   */
  public void recheck(ImportSetup told, CampaignView campaign) {
    try {
      check(told, campaign);
    } catch (InvalidInput changed) {
      throw new InvalidInput(
          changed.errors().stream()
              .map(error -> new FieldError(error.field(), "imports.error.no-longer"))
              .toList());
    }
  }

  private static void form(Violations violations, SheetForm form) {
    if (!SheetForm.CHARSETS.contains(form.charset().name())) {
      violations.add("charset", "kernel.error.choice");
    }
    if (!SheetForm.SEPARATORS.contains(form.separator())) {
      violations.add("separator", "kernel.error.choice");
    }
  }

  private static void columns(Violations violations, ImportSetup given) {
    if (!given.has(ImportField.EMAIL)) {
      violations.add("EMAIL", "kernel.error.required");
    }
    if (!given.has(ImportField.GIVEN_NAME) && !given.has(ImportField.NAME)) {
      violations.add("GIVEN_NAME", "kernel.error.required");
    }
    for (Map.Entry<ImportField, Integer> column : given.columns().entrySet()) {
      int at = column.getValue();
      long twice = given.columns().values().stream().filter(other -> other == at).count();
      if (at < 0 || at >= CsvReader.CELLS_MOST) {
        violations.add(column.getKey().name(), "kernel.error.choice");
      } else if (twice > 1) {
        violations.add(column.getKey().name(), "imports.error.column-twice");
      }
    }
  }

  /**
   * A consent needs the words that were shown. Words for a question without a column are checked
   * too, because they are stored.
   */
  private static void consents(Violations violations, ImportSetup given, CampaignView campaign) {
    if (given.has(ImportField.NEWS)) {
      violations.required("consentTo", given.consentTo()).required("newsShown", given.newsShown());
    }
    if (given.consentTo() != null
        && campaign.organisations().stream().noneMatch(o -> o.slug().equals(given.consentTo()))) {
      violations.add("consentTo", "kernel.error.choice");
    }
    violations.block("newsShown", given.newsShown(), Consent.TEXT_MAX);
    if (given.has(ImportField.TARGET)) {
      violations.required("targetShown", given.targetShown());
      if (campaign.targetCountry() == null) {
        violations.add("TARGET", "kernel.error.choice");
      }
    }
    violations.block("targetShown", given.targetShown(), Consent.TEXT_MAX);
  }
}
