package org.tadamun.web.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.eventpass.entity.PassState;
import org.tadamun.petition.exemption.entity.ExemptionState;
import org.tadamun.petition.export.entity.ExportState;
import org.tadamun.petition.intake.entity.ImportState;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.version.entity.TranslationState;

/** Where the words for a state stand: a person is not told a constant of the program. */
final class StateWords {

  private static final Map<Class<?>, String> PREFIXES =
      Map.ofEntries(
          entry(ActState.class, "endorsements.act.state"),
          entry(ActionState.class, "actions.state"),
          entry(AlarmState.class, "alarm.state"),
          entry(BatchState.class, "batch.state"),
          entry(CampaignState.class, "kernel.campaign.state"),
          entry(DeliveryOutcome.class, "delivery.outcome"),
          entry(EndorsementState.class, "endorsements.state"),
          entry(ExemptionState.class, "retention.state"),
          entry(ExportState.class, "export.state"),
          entry(ImportState.class, "intake.state"),
          entry(InvalidationState.class, "petition.invalidation.state"),
          entry(MailState.class, "kernel.mail.state"),
          entry(MilestoneTask.State.class, "milestone.task.state"),
          entry(PassState.class, "eventpass.state"),
          entry(PetitionState.class, "petition.state"),
          entry(SignatureState.class, "petition.signature.state"),
          entry(StaffState.class, "kernel.staff.state"),
          entry(TranslationState.class, "version.translation.state"),
          entry(UpdateState.class, "news.state"));

  private StateWords() {}

  /** Empty for what has no words. */
  static Optional<String> key(Enum<?> state) {
    return Optional.ofNullable(PREFIXES.get(state.getDeclaringClass()))
        .map(prefix -> prefix + "." + state.name());
  }
}
