package org.tadamun.petition.batch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.batch.entity.BatchRefused;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.version.entity.CollectedVersion;

/** Decides whether the details of a batch are acceptable, and when batches may be counted. */
@ApplicationScoped
public class BatchPolicy {

  @Inject private Countries countries;

  protected BatchPolicy() {}

  BatchPolicy(Countries countries) {
    this.countries = countries;
  }

  /**
   * Refuses unless signatures can still be confirmed. What was collected in time may arrive while
   * the petition is paused, or after its last day until it is closed; then the figures are final.
   */
  public void requireCounting(PetitionState petition, CampaignState campaign) {
    boolean running = campaign.isRunning() || campaign == CampaignState.PAUSED;
    if (!running || !petition.takesConfirmations()) {
      throw new BatchRefused.NotCounting();
    }
  }

  /**
   * Reports all mistakes at once.
   *
   * @param under the version that was signed
   * @param file the file that was sent, or null where only its name and hash were
   * @return the details to store: without outer blanks, and null for empty text
   */
  public BatchDetails check(
      BatchDetails given, CollectedVersion under, FileUpload file, Instant now) {
    Violations violations = new Violations();
    violations
        .required("source", given.source())
        .required("organisation", given.organisation())
        .line("organisation", given.organisation(), BatchDetails.ORGANISATION_MAX)
        .required("country", given.country())
        .required("number", given.number())
        .required("countedBy", given.countedBy())
        .line("countedBy", given.countedBy(), BatchDetails.COUNTED_BY_MAX)
        .block("note", given.note(), BatchDetails.NOTE_MAX);
    if (given.country() != null && !countries.exists(given.country())) {
      violations.add("country", "kernel.error.country");
    }
    if (given.number() != null
        && (given.number() < 1 || given.number() > BatchDetails.NUMBER_MAX)) {
      violations.add("number", "kernel.error.range", 1, BatchDetails.NUMBER_MAX);
    }
    days(violations, given.collectedFrom(), given.collectedTo(), now);
    notBefore(violations, given, under);
    BatchDetails proved =
        file == null ? given : given.with(new BatchEvidence(file.shownName(), file.sha256()));
    EvidenceRules.file(violations, file);
    EvidenceRules.named(violations, proved.evidence());
    violations.throwIfAny();
    return clean(proved, under);
  }

  public String reason(String given) {
    new Violations()
        .required("reason", given)
        .block("reason", given, BatchDetails.NOTE_MAX)
        .throwIfAny();
    return given.strip();
  }

  private static void days(Violations violations, LocalDate from, LocalDate to, Instant now) {
    violations
        .required("collectedFrom", from)
        .day("collectedFrom", from)
        .required("collectedTo", to)
        .day("collectedTo", to);
    if (from != null && to != null && to.isBefore(from)) {
      violations.add("collectedTo", "kernel.error.order-of-times");
    } else {
      violations.past("collectedTo", to, now);
    }
  }

  /** Refuses days before the version existed: nobody can say which text those sheets had. */
  private static void notBefore(Violations violations, BatchDetails given, CollectedVersion under) {
    if (under.isAfter(given.collectedTo())) {
      violations.add("collectedTo", "batch.error.before-version", under.number());
    } else if (under.isAfter(given.collectedFrom())) {
      violations.add("collectedFrom", "batch.error.before-version", under.number());
    }
  }

  private static BatchDetails clean(BatchDetails given, CollectedVersion under) {
    String note = given.note() == null || given.note().isBlank() ? null : given.note().strip();
    return new BatchDetails(
        given.source(),
        given.organisation().strip(),
        given.country(),
        given.number(),
        given.collectedFrom(),
        given.collectedTo(),
        note,
        given.countedBy().strip(),
        EvidenceRules.kept(given.evidence()),
        under.number());
  }
}
