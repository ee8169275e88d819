package org.tadamun.web.console.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.EvidenceTime;
import org.tadamun.web.text.TextBean;

/** Says what will happen with a batch's file when the batch is rejected or withdrawn. */
@Named
@RequestScoped
public class EvidenceAfter {

  @Inject private TextBean text;

  /** The sentence; empty if no file is kept. */
  public String of(BatchView batch) {
    if (!batch.evidence().kept()) {
      return "";
    }
    KeepingTime kept = KeepingTime.configured(ConfigurationKey.RETENTION_EVIDENCE);
    long days = EvidenceTime.days(kept);
    return days == 0 ? text.of("batch.evidence.stays") : text.of("batch.evidence.goes", days);
  }
}
